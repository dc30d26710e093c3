package nl.wegwijzer.channels.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.wegwijzer.conversation.Conversations;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Who reads a page gets a page when something is wrong; programs get problem+json, which is made elsewhere. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        HttpStatusCode status = statusOf(fault);
        return status == null || !readsPages(request)
                ? null
                : new ModelAndView(view(status.value()), HttpStatus.valueOf(status.value()));
    }

    private static @Nullable HttpStatusCode statusOf(Exception fault) {
        return switch (fault) {
            case ErrorResponse known -> known.getStatusCode();
            case DataAccessException storeAway -> HttpStatus.SERVICE_UNAVAILABLE;
            case Conversations.ConversationBusy busy -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> null;
        };
    }

    private static boolean readsPages(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/");
    }

    private static String view(int status) {
        return switch (status) {
            case 403, 404, 429 -> "error/" + status;
            default -> "error";
        };
    }
}
