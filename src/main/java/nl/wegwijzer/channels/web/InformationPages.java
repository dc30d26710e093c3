package nl.wegwijzer.channels.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import nl.wegwijzer.platform.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What everyone may read about the service itself; a template for each language. */
@Controller
@Hidden
class InformationPages {

    @GetMapping("/privacy")
    String privacy(Locale locale) {
        return "pages/privacy_" + Language.fromTag(locale.getLanguage()).code();
    }

    @GetMapping("/toegankelijkheid")
    String accessibility(Locale locale) {
        return "pages/toegankelijkheid_"
                + Language.fromTag(locale.getLanguage()).code();
    }
}
