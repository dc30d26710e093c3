package nl.wegwijzer.channels.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description of the HTTP interface that belongs to this release; a test keeps it equal to the code. */
@Hidden
@RestController
class HttpDescription {

    static final String PACKAGED = "openapi/openapi.json";

    @GetMapping(path = "/v3/api-docs", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource(PACKAGED);
    }
}
