package nl.wegwijzer.channels.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Why the web door does not take a request. Programs get a problem with the code of the status, people a page. */
final class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private Refusal(HttpStatus status) {
        super(status);
    }

    /** There is no conversation of the web with this id: never was, expired or erased. */
    static Refusal unknownConversation() {
        return new Refusal(HttpStatus.NOT_FOUND);
    }

    /** A form without words, button or wish. */
    static Refusal nothingSaid() {
        return new Refusal(HttpStatus.BAD_REQUEST);
    }

    /** Nothing was taken; the same may be sent again after a while. */
    static Refusal later(Duration wait) {
        Refusal refusal = new Refusal(HttpStatus.SERVICE_UNAVAILABLE);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        return refusal;
    }
}
