package nl.wegwijzer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Words a problem: the fixed code for programs, a kind Dutch sentence for people. */
public class Problems {

    private static final String CODE = "code";
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Texts texts;
    private final JsonMapper json;

    Problems(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Whether errors of this request are for programs. */
    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    ProblemDetail of(ProblemCode code, Map<String, Object> fields) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(code.status(), texts.get("problem-" + code.code(), Language.NL));
        problem.setProperty(CODE, code.code());
        fields.forEach(problem::setProperty);
        return problem;
    }

    /** A problem that another module worded: it keeps its code, and gets our sentence when there is one for that code. */
    ProblemDetail complete(ProblemDetail given, ProblemCode fallback) {
        Map<String, Object> properties = given.getProperties();
        Object code = properties == null ? null : properties.get(CODE);
        if (code == null) {
            return of(fallback, Map.of());
        }
        String key = "problem-" + code;
        if (texts.keys().contains(key)) {
            given.setDetail(texts.get(key, Language.NL));
        }
        return given;
    }

    ResponseEntity<Object> response(ProblemDetail problem, HttpHeaders headers, Optional<Duration> retryAfter) {
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == ProblemCode.UNAVAILABLE.status().value() || retryAfter.isPresent()) {
            long seconds = Math.max(1, retryAfter.orElse(AGAIN).plusMillis(999).toSeconds());
            if (!all.containsHeader(HttpHeaders.RETRY_AFTER)) {
                all.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            }
        }
        return new ResponseEntity<>(problem, all, problem.getStatus());
    }

    /** Writes a problem where no controller is reached: in a filter. */
    public void write(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetail problem = of(code, Map.of());
        problem.setInstance(java.net.URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (code == ProblemCode.NOT_SIGNED_IN) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
