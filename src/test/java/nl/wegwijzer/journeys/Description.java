package nl.wegwijzer.journeys;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import nl.wegwijzer.platform.access.Staff;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the HTTP interface says about all of it. Only the tests describe; a release carries what they wrote down. */
@Configuration(proxyBeanMethods = false)
class Description {

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Staff.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Wegwijzer")
                        .version("v1")
                        .description(
                                "Helps small Dutch employers hire people who have a hard time finding work: answers with"
                                        + " their sources, the right regional desk, and hand-over to a person. Errors are"
                                        + " application/problem+json with a fixed `code`. Unknown fields are refused.")
                        .license(new License().name("EUPL-1.2").url("https://eupl.eu/1.2/en/")))
                .addServersItem(new Server().url("/"));
    }

    /** Every refusal has the same form, so it is described in one place. */
    @Bean
    OpenApiCustomizer problemDescriptions() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            api.getComponents().getSchemas().remove("SseEmitter");
            ReplyDescription.describe(api.getComponents().getSchemas());
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().forEach((status, response) -> {
                        if (status.startsWith("4") || status.startsWith("5")) {
                            refuses(response);
                        }
                    }));
        };
    }

    private static void refuses(ApiResponse response) {
        response.setContent(new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("status", new IntegerSchema().description("The HTTP status"))
                .addProperty("code", new StringSchema().description("Fixed name of the problem, for programs"))
                .addProperty("title", new StringSchema())
                .addProperty("detail", new StringSchema().description("What is wrong, for people"))
                .addProperty("instance", new StringSchema().description("The address that was asked for"));
    }
}
