package nl.wegwijzer.platform.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff signs in. A link opens a page with a button, so that a preview of the link in a chat does not use it up. */
@Controller
@ConditionalOnWebApplication
class SignInPages {

    private final AccessConfiguration.Ways ways;
    private final ObjectProvider<ClientRegistrationRepository> providers;

    SignInPages(AccessConfiguration.Ways ways, ObjectProvider<ClientRegistrationRepository> providers) {
        this.ways = ways;
        this.providers = providers;
    }

    @GetMapping(AccessConfiguration.SIGN_IN)
    String signIn(Model model) {
        model.addAttribute("links", ways.links());
        model.addAttribute("providers", registrations());
        return "access/aanmelden";
    }

    @GetMapping(AccessConfiguration.SIGN_IN + "/link")
    String link(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "access/link";
    }

    /** Reached only when the form was not filled in. */
    @PostMapping(AccessConfiguration.SIGN_IN + "/link")
    String again(@RequestParam(defaultValue = "") String token, RedirectAttributes then) {
        if (token.isBlank()) {
            return "redirect:" + AccessConfiguration.SIGN_IN + "?verlopen";
        }
        then.addAttribute("token", token);
        return "redirect:" + AccessConfiguration.SIGN_IN + "/link";
    }

    /** Reached only when no new link is given now. */
    @PostMapping(AccessConfiguration.SIGN_IN + "/nieuwe-link")
    String later() {
        return "redirect:" + AccessConfiguration.SIGN_IN + "?later";
    }

    private java.util.List<ClientRegistration> registrations() {
        ClientRegistrationRepository repository = providers.getIfAvailable();
        return repository instanceof Iterable<?> all
                ? java.util.stream.StreamSupport.stream(all.spliterator(), false)
                        .filter(ClientRegistration.class::isInstance)
                        .map(ClientRegistration.class::cast)
                        .toList()
                : java.util.List.of();
    }
}
