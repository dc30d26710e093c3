package nl.wegwijzer.channels.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A form without words, button or wish. */
final class NothingSaid extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    NothingSaid() {
        super(HttpStatus.BAD_REQUEST, problem(), null);
    }

    private static ProblemDetail problem() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Send a text, a button or a command.");
        problem.setProperty("code", "nothing-said");
        return problem;
    }
}
