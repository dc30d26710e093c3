package nl.wegwijzer.platform.web;

import java.util.stream.Stream;
import nl.wegwijzer.platform.EnumWord;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Every way in which the HTTP interface says no. The code is fixed: programs may rely on it. For each there is a sentence for
 * people in {@code teksten/platform.yaml}; docs/api-errors.md lists them with what to do.
 */
public enum ProblemCode {
    /** The body is not JSON. */
    BAD_JSON(HttpStatus.BAD_REQUEST),
    /** The body has a field that the interface does not know; {@code field} names it. */
    UNKNOWN_FIELD(HttpStatus.BAD_REQUEST),
    /** A value is missing or out of bounds; {@code field} names it when known. */
    INVALID_VALUE(HttpStatus.BAD_REQUEST),
    /** Who asks did not say who they are, or with a token that is not known. */
    NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED),
    /** Who asks may not do this. */
    NOT_ALLOWED(HttpStatus.FORBIDDEN),
    /** There is no such thing, or not for who asks. */
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    /** The answer cannot be given in the form that was asked for. */
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    /** It is not in a state in which this can be done; further fields say why. */
    CONFLICT(HttpStatus.CONFLICT),
    /** The body is larger than the limit. */
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    /** The body is not of a kind that the interface reads. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /** Too often; {@code Retry-After} says when again. */
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS),
    /** Something that is needed is away; nothing was done; {@code Retry-After} says when again. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    /** A fault of ours. */
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    ProblemCode(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** The code as programs read it, such as {@code bad-json}. */
    public String code() {
        return EnumWord.of(this);
    }

    /** The code that fits a status best. */
    static ProblemCode of(HttpStatusCode status) {
        return Stream.of(values())
                .filter(code -> code != BAD_JSON && code != UNKNOWN_FIELD)
                .filter(code -> code.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? INVALID_VALUE : INTERNAL);
    }
}
