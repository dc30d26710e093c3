package nl.wegwijzer.outreach.web;

import io.swagger.v3.oas.annotations.Hidden;
import nl.wegwijzer.outreach.Links;
import nl.wegwijzer.outreach.door.AmbassadorChats;
import nl.wegwijzer.platform.access.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives an ambassador a code with which her chat becomes hers. */
@Controller
@Hidden
class ChatLinkPage {

    private final AmbassadorChats chats;
    private final Links links;

    ChatLinkPage(AmbassadorChats chats, Links links) {
        this.chats = chats;
        this.links = links;
    }

    @PostMapping("/ambassadeur/koppelcode")
    String code(Staff by, RedirectAttributes then) {
        String code = chats.code(by);
        then.addFlashAttribute("koppelcode", code);
        then.addFlashAttribute("koppellink", links.telegram(code).orElse(""));
        return "redirect:/ambassadeur#chat";
    }
}
