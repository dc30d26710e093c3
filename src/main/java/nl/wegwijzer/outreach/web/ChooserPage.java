package nl.wegwijzer.outreach.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import nl.wegwijzer.conversation.Invitations.Invitation;
import nl.wegwijzer.outreach.Campaign;
import nl.wegwijzer.outreach.Links;
import nl.wegwijzer.outreach.door.Door;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * The page behind the QR code: web chat first, Telegram second, one tap each, without script. A code that no longer counts, or
 * that we cannot look up now, still leads to both.
 */
@Controller
@Hidden
class ChooserPage {

    private static final Logger LOG = LoggerFactory.getLogger(ChooserPage.class);
    private static final String LANGUAGE = "taal";

    private final Door door;
    private final Links links;
    private final Texts texts;

    ChooserPage(Door door, Links links, ContentFolder folder) {
        this.door = door;
        this.links = links;
        this.texts = Texts.load(folder, "outreach");
    }

    /** Words in one language, for the template. */
    public record Words(Texts texts, Language language) {
        public String get(String key, Object... arguments) {
            return texts.get(key, language, arguments);
        }
    }

    /** What there is to say about a code besides the two ways in. */
    private record Found(String note, Optional<Campaign> campaign, HttpStatus status) {}

    @GetMapping("/kies/{code}")
    String choose(@PathVariable String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        Found found = find(code, Visitor.of(request));
        found.campaign().ifPresent(campaign -> speak(campaign.language(), request, response));
        Language language =
                Language.fromTag(RequestContextUtils.getLocale(request).getLanguage());
        Words words = new Words(texts, language);
        Optional<Invitation> live = found.note().isEmpty()
                ? found.campaign().flatMap(campaign -> door.opened(code, Visitor.of(request)))
                : Optional.empty();
        String payload = live.map(Invitation::payload).orElse("");
        String name = found.campaign().map(Campaign::name).orElse("");
        model.addAttribute("words", words);
        model.addAttribute("from", live.isPresent() ? words.get("choose-from", name) : "");
        model.addAttribute("note", found.note().isEmpty() ? "" : words.get(found.note(), name));
        model.addAttribute("web", payload.isEmpty() ? "/" : "/?campagne=" + payload);
        model.addAttribute("telegram", links.telegram(payload).orElse(""));
        model.addAttribute(
                "code",
                live.isEmpty()
                        ? ""
                        : found.campaign()
                                .map(campaign -> campaign.code().readable())
                                .orElse(""));
        response.setStatus(found.status().value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return "outreach/kies";
    }

    private Found find(String code, Visitor visitor) {
        try {
            return door.lookUp(code, visitor.network())
                    .map(campaign -> new Found(
                            door.note(campaign),
                            Optional.of(campaign),
                            campaign.withdrawn() ? HttpStatus.GONE : HttpStatus.OK))
                    .orElseGet(() -> new Found(Door.UNKNOWN, Optional.empty(), HttpStatus.NOT_FOUND));
        } catch (DataAccessException storeAway) {
            LOG.warn("A campaign was not looked up: {}", storeAway.getClass().getSimpleName());
            return new Found("", Optional.empty(), HttpStatus.OK);
        }
    }

    /** In the language of the campaign, unless the visitor chose one. */
    private static void speak(Language language, HttpServletRequest request, HttpServletResponse response) {
        boolean chosen = request.getParameter(LANGUAGE) != null
                || (request.getCookies() != null
                        && java.util.Arrays.stream(request.getCookies())
                                .anyMatch(cookie -> cookie.getName().equals(LANGUAGE)));
        LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
        if (!chosen && language == Language.EN && resolver != null) {
            resolver.setLocale(request, response, Locale.ENGLISH);
        }
    }
}
