package nl.wegwijzer.channels.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** This instance holds as many streams as it may. */
final class TooManyStreams extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    TooManyStreams() {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, "30");
    }

    private static ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "There are too many open streams. Try again later.");
        problem.setProperty("code", "streams-full");
        return problem;
    }
}
