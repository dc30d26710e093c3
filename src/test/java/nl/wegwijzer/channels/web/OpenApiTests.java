package nl.wegwijzer.channels.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.WebTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class OpenApiTests {

    private static final Path COMMITTED = Path.of("docs/openapi.json");

    @LocalServerPort
    private int port;

    /** {@code ./mvnw -Dtest=OpenApiTests -Dopenapi.renew=true test} writes the file anew. */
    @Test
    void theCommittedDescriptionIsTheLiveOne() throws IOException {
        String live = new Http(port).get("/v3/api-docs").text().strip() + "\n";
        if (Boolean.getBoolean("openapi.renew")) {
            Files.writeString(COMMITTED, live);
        }
        assertThat(live)
                .as("docs/openapi.json is out of date. Renew it with"
                        + " ./mvnw -Dtest=OpenApiTests -Dopenapi.renew=true test and commit it")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void everyFieldOfOurOwnFormsIsDescribed() {
        var schemas =
                new Http(port).get("/v3/api-docs").json().get("components").get("schemas");
        for (String name :
                List.of("Reply", "Source", "Button", "LiveEvent", "Message", "Opening", "Opened", "Erasure")) {
            schemas.get(name)
                    .get("properties")
                    .properties()
                    .forEach(field -> assertThat(field.getValue().has("description")
                                    || field.getValue().has("$ref"))
                            .as("%s.%s has a description", name, field.getKey())
                            .isTrue());
        }
    }

    @Test
    void theCommandPrintsThePackagedOne() throws IOException {
        assumeFalse(Boolean.getBoolean("openapi.renew"), "The packaged one is renewed by the next build");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = new ExportOpenApi().run(List.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(code).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(COMMITTED));
    }
}
