package nl.wegwijzer.channels.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no conversation of the web with this id: never was, expired or erased. */
final class UnknownConversation extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    UnknownConversation() {
        super(HttpStatus.NOT_FOUND, problem(), null);
    }

    private static ProblemDetail problem() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "There is no conversation with this id.");
        problem.setProperty("code", "conversation-unknown");
        return problem;
    }
}
