package nl.wegwijzer.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a page, as far as the request tells; never stored.
 *
 * @param network   the network address, a whole network for version 6
 * @param agent     what the program says it is; empty when it says nothing
 * @param languages which languages it asks for
 * @param ahead     whether the page is fetched before anybody asked for it, or only its headers are
 */
public record Visitor(String network, String agent, String languages, boolean ahead) {

    /** Reads a request. */
    public static Visitor of(HttpServletRequest request) {
        return new Visitor(
                RateLimits.network(request.getRemoteAddr()),
                header(request, "User-Agent"),
                header(request, "Accept-Language"),
                !"GET".equals(request.getMethod())
                        || ahead(request, "Sec-Purpose")
                        || ahead(request, "Purpose")
                        || ahead(request, "X-Purpose")
                        || ahead(request, "X-Moz"));
    }

    private static boolean ahead(HttpServletRequest request, String name) {
        String purpose = header(request, name).toLowerCase(Locale.ROOT);
        return purpose.contains("prefetch") || purpose.contains("prerender") || purpose.contains("preview");
    }

    private static String header(HttpServletRequest request, String name) {
        @Nullable String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
