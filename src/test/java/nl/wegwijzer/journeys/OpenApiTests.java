package nl.wegwijzer.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.wegwijzer.platform.Command;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The description of the whole HTTP interface, as the running application gives it. */
class OpenApiTests {

    private static final Path COMMITTED = Path.of("docs/openapi.json");

    private static RunningWegwijzer app;

    @BeforeAll
    static void start() {
        app = RunningWegwijzer.shared();
    }

    /** {@code ./mvnw -Dtest=OpenApiTests -Dopenapi.renew=true test} writes the file anew. */
    @Test
    void theCommittedDescriptionIsTheLiveOne() throws IOException {
        String live = app.text("/v3/api-docs/live").strip() + "\n";
        if (Boolean.getBoolean("openapi.renew")) {
            Files.writeString(COMMITTED, live);
        }
        assertThat(live)
                .as("docs/openapi.json is out of date. Renew it with"
                        + " ./mvnw -Dtest=OpenApiTests -Dopenapi.renew=true test and commit it")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void everyPathThatWePromiseIsThere() {
        JsonNode paths = app.get("/v3/api-docs/live").body().get("paths");
        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/conversations",
                        "/api/v1/conversations/{id}",
                        "/api/v1/conversations/{id}/messages",
                        "/api/v1/conversations/{id}/events",
                        "/api/v1/search",
                        "/api/v1/pages/{id}",
                        "/api/v1/regions",
                        "/api/v1/cases",
                        "/api/v1/cases/{id}",
                        "/api/v1/cases/{id}/claim",
                        "/api/v1/cases/{id}/release",
                        "/api/v1/cases/{id}/messages",
                        "/api/v1/cases/{id}/transfer",
                        "/api/v1/cases/{id}/close",
                        "/api/v1/cases/{id}/reopen");
    }

    @Test
    void everyFieldOfOurOwnFormsIsDescribed() {
        var schemas = app.get("/v3/api-docs/live").body().get("components").get("schemas");
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
    void theApplicationServesThePackagedOne() throws IOException {
        assumeFalse(Boolean.getBoolean("openapi.renew"), "The packaged one is renewed by the next build");
        assertThat(app.text("/v3/api-docs")).isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void theCommandPrintsThePackagedOne() throws IOException {
        assumeFalse(Boolean.getBoolean("openapi.renew"), "The packaged one is renewed by the next build");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = app.context().getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals("export-openapi"))
                .findFirst()
                .orElseThrow()
                .run(List.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(code).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(COMMITTED));
    }
}
