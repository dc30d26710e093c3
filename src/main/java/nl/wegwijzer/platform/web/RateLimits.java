package nl.wegwijzer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.wegwijzer.platform.RateLimiter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Bounds how fast conversations are opened from one address, and how fast messages come in one conversation. */
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
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!"POST".equals(request.getMethod())) {
            return true;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/chat")) {
            return page(request);
        }
        Matcher message = MESSAGES.matcher(path);
        if (message.matches()) {
            count(messages, message.group(1));
        } else if (path.equals("/api/v1/conversations")) {
            count(conversations, network(request.getRemoteAddr()));
        }
        return true;
    }

    /** The chat page counts as the interface does; it names the conversation in the form. */
    private boolean page(HttpServletRequest request) {
        String conversation = request.getParameter("conversation");
        boolean known = conversation != null && !conversation.isBlank();
        (known ? limiter.take(messages, conversation) : limiter.take(conversations, network(request.getRemoteAddr())))
                .ifPresent(wait -> {
                    ErrorResponseException tooMany = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
                    tooMany.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
                    throw tooMany;
                });
        return true;
    }

    private void count(RateLimiter.Limit limit, String who) {
        limiter.take(limit, who).ifPresent(wait -> {
            throw ApiProblem.tooMany(wait);
        });
    }

    /** One household has a whole network of version 6 addresses, so those count as one. */
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
