package nl.wegwijzer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.platform.RateLimiter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Bounds how fast conversations are opened from one address, and how fast messages come in one conversation; for the HTTP
 * interface and for the forms of the chat page, which name their conversation in a field.
 */
class RateLimits implements HandlerInterceptor {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Pattern MESSAGES = Pattern.compile("/api/v1/conversations/([^/]+)/messages");
    private static final int NETWORK_BYTES = 8;

    private final RateLimiter limiter;
    private final RateLimiter.Limit conversations;
    private final RateLimiter.Limit messages;

    RateLimits(RateLimiter limiter, LimitProperties properties) {
        this.limiter = limiter;
        this.conversations = new RateLimiter.Limit("conversations", properties.conversationsPerMinute(), MINUTE);
        this.messages = new RateLimiter.Limit("messages", properties.messagesPerMinute(), MINUTE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<Duration> wait = "POST".equals(request.getMethod()) ? count(request) : Optional.empty();
        if (wait.isEmpty()) {
            return true;
        }
        if (Problems.isApi(request)) {
            throw ApiProblem.tooMany(wait.get());
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        return false;
    }

    private Optional<Duration> count(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher message = MESSAGES.matcher(path);
        if (message.matches()) {
            return limiter.take(messages, message.group(1));
        }
        String known = request.getParameter("conversation");
        if (!path.equals("/api/v1/conversations") && known != null && !known.isBlank()) {
            return limiter.take(messages, known);
        }
        String from = request.getRemoteAddr();
        // Who comes from this machine is a program of its owner, or a reverse proxy that does not say for whom it asks.
        // Then one
        // address stands for everybody, and a limit for it would shut out all employers at once.
        boolean here = parsed(from).filter(InetAddress::isLoopbackAddress).isPresent();
        return here ? Optional.empty() : limiter.take(conversations, network(from));
    }

    /** One household has a whole network of version 6 addresses, so those count as one. */
    static String network(String address) {
        return parsed(address)
                .filter(Inet6Address.class::isInstance)
                .map(known -> HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK_BYTES)))
                .orElse(address);
    }

    private static Optional<InetAddress> parsed(String address) {
        try {
            return Optional.of(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
