package nl.wegwijzer.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which list is open beside a case: it travels along in the address, so that nothing has to be remembered. */
record View(
        @Nullable String lijst,
        @Nullable String regio,
        @Nullable String reden,
        @Nullable Integer pagina) {

    View {
        lijst = Inbox.Box.of(lijst == null ? "" : lijst).word();
        regio = regio == null ? "" : regio.strip();
        reden = reden == null || !reden.matches("[a-z-]{1,30}") ? "" : reden;
        pagina = pagina == null ? 0 : Math.clamp(pagina, 0, 100);
    }

    Inbox.Box box() {
        return Inbox.Box.of(String.valueOf(lijst));
    }

    Optional<String> region() {
        return Optional.ofNullable(regio).filter(code -> !code.isEmpty());
    }

    Optional<String> reason() {
        return Optional.ofNullable(reden).filter(word -> !word.isEmpty());
    }

    int page() {
        return pagina == null ? 0 : pagina;
    }

    /** Takes the list along to where a form leads. */
    void keep(RedirectAttributes then) {
        then.addAttribute("lijst", box().word());
        region().ifPresent(region -> then.addAttribute("regio", region));
        reason().ifPresent(reason -> then.addAttribute("reden", reason));
    }
}
