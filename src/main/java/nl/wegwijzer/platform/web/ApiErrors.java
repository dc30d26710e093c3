package nl.wegwijzer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** All that goes wrong behind {@code /api} leaves as a problem with a fixed code; pages keep their own error page. */
@RestControllerAdvice
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Object> handle(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (!Problems.isApi(request)
                || failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException) {
            throw failure;
        }
        if (response.isCommitted() || failure instanceof AsyncRequestNotUsableException) {
            return null;
        }
        return switch (failure) {
            case ApiProblem problem ->
                problems.response(
                        problems.of(problem.code(), problem.fields()), HttpHeaders.EMPTY, problem.retryAfter());
            case HttpMessageNotReadableException unreadable -> answer(unreadable(unreadable));
            case DataAccessException storeAway -> unavailable(storeAway);
            case MethodArgumentNotValidException invalid ->
                answer(invalid(
                        invalid.getFieldError() == null
                                ? ""
                                : invalid.getFieldError().getField()));
            case MethodArgumentTypeMismatchException mismatch -> answer(invalid(mismatch.getName()));
            case MissingServletRequestParameterException missing -> answer(invalid(missing.getParameterName()));
            case ErrorResponse known ->
                problems.response(
                        problems.complete(known.getBody(), ProblemCode.of(known.getStatusCode())),
                        known.getHeaders(),
                        Optional.empty());
            default -> answer(problems.of(statusOf(failure), Map.of()));
        };
    }

    private ResponseEntity<Object> answer(ProblemDetail problem) {
        return problems.response(problem, HttpHeaders.EMPTY, Optional.empty());
    }

    private ResponseEntity<Object> unavailable(DataAccessException storeAway) {
        LOG.warn("Redis is away: {}", storeAway.getClass().getSimpleName());
        return answer(problems.of(ProblemCode.UNAVAILABLE, Map.of()));
    }

    private ProblemDetail invalid(String field) {
        return problems.of(ProblemCode.INVALID_VALUE, field.isBlank() ? Map.of() : Map.of("field", field));
    }

    private ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case UnrecognizedPropertyException unknown ->
                problems.of(ProblemCode.UNKNOWN_FIELD, Map.of("field", unknown.getPropertyName()));
            case MismatchedInputException mismatched
            when !mismatched.getPath().isEmpty() ->
                invalid(String.valueOf(mismatched.getPath().getLast().getPropertyName()));
            case StreamReadException _ -> problems.of(ProblemCode.BAD_JSON, Map.of());
            case null, default ->
                unreadable.getCause() instanceof MismatchedInputException
                        ? invalid("")
                        : problems.of(ProblemCode.BAD_JSON, Map.of());
        };
    }

    /** An exception may say its own status; what says nothing is a fault of ours, and only its type goes to the log. */
    private static ProblemCode statusOf(Exception failure) {
        ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(failure.getClass(), ResponseStatus.class);
        if (status != null) {
            return ProblemCode.of(status.code());
        }
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.error(
                "A request failed: {} at {}",
                failure.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
        return ProblemCode.INTERNAL;
    }
}
