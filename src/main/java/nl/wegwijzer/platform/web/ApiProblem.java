package nl.wegwijzer.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thrown by a controller of the HTTP interface to say no; becomes {@code application/problem+json}. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Map<String, Object> fields;
    private final @Nullable Duration retryAfter;

    private ApiProblem(ProblemCode code, Map<String, Object> fields, @Nullable Duration retryAfter) {
        super(code.code());
        this.code = code;
        this.fields = Map.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    public static ApiProblem notFound() {
        return new ApiProblem(ProblemCode.NOT_FOUND, Map.of(), null);
    }

    /** A value is missing or out of bounds. */
    public static ApiProblem invalid(String field) {
        return new ApiProblem(ProblemCode.INVALID_VALUE, Map.of("field", field), null);
    }

    /** A value is none of those that it may be. */
    public static ApiProblem invalid(String field, List<String> allowed) {
        return new ApiProblem(ProblemCode.INVALID_VALUE, Map.of("field", field, "allowed", allowed), null);
    }

    /** It cannot be done in this state; the fields say why. */
    public static ApiProblem conflict(Map<String, Object> fields) {
        return new ApiProblem(ProblemCode.CONFLICT, fields, null);
    }

    /** Too often. */
    public static ApiProblem tooMany(Duration retryAfter) {
        return new ApiProblem(ProblemCode.TOO_MANY_REQUESTS, Map.of(), retryAfter);
    }

    ProblemCode code() {
        return code;
    }

    Map<String, Object> fields() {
        return fields;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
