package nl.wegwijzer.channels.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijzer.channels.web.reading.Reading;
import nl.wegwijzer.channels.web.reading.Shown;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Invitations.Invitation;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.platform.ContentFolder;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.Texts;
import nl.wegwijzer.platform.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The chat page. With script the page asks for pieces ({@code /chat/replies}, {@code /chat/history}, {@code /chat/erase});
 * without, a form is posted to {@code /chat} and the whole page comes back. The same fragments render both.
 */
@Controller
@Hidden
class ChatPage {

    private static final String PAGE = "chat";
    private static final String ONWARD = "chat/verder";
    private static final String ENTRIES = "chat/entry :: entries";

    private final WebConversations conversations;
    private final LiveStreams streams;
    private final Reading reading;
    private final Texts texts;
    private final Clock clock;
    private final Invited invitations;

    ChatPage(
            WebConversations conversations,
            LiveStreams streams,
            Reading reading,
            ContentFolder folder,
            Clock clock,
            Invited invitations) {
        this.conversations = conversations;
        this.streams = streams;
        this.reading = reading;
        this.texts = Texts.load(folder, "conversation");
        this.clock = clock;
        this.invitations = invitations;
    }

    @GetMapping("/")
    String begin(
            @RequestParam(required = false) @Nullable String campagne,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        Optional<Invitation> invitation =
                campagne == null ? Optional.empty() : invitations.opened(campagne, Visitor.of(request));
        String campaign = invitation.map(Invitation::payload).orElse(null);
        page("", List.of(), campaign, model, locale);
        Language language = Language.fromTag(locale.getLanguage());
        invitation.ifPresent(known -> model.addAttribute("greeting", reading.passing(known.welcome(language), locale)));
        return PAGE;
    }

    /** Where a reload or a change of language without script ends up. */
    @GetMapping("/chat")
    String again() {
        return "redirect:/";
    }

    /** A turn without script. */
    @PostMapping("/chat")
    String turn(ChatForm form, HttpServletRequest request, Model model, Locale locale) {
        Optional<Input> input = form.input();
        Optional<Conversation> known = conversations.find(form.id());
        if (input.isEmpty()) {
            List<Shown> history = known.map(found -> shown(found, 0, locale)).orElse(List.of());
            return page(form.id(), history, form.campaignCode(), model, locale);
        }
        String network = Visitor.of(request).network();
        known.ifPresent(talk -> conversations.comesBack(talk, form.campaignCode(), network));
        Conversation conversation = known.orElseGet(
                () -> conversations.open(Language.fromTag(locale.getLanguage()), form.campaignCode(), network));
        List<Reply> replies = conversations.take(conversation, form.inboundId(), input.get());
        String id = known.isPresent() ? form.id() : conversation.id().value();
        return conversations
                .now(conversation.id())
                .map(now -> page(id, shown(now, 0, locale), form.campaignCode(), model, locale))
                .orElseGet(() -> page("", passing(replies, locale), form.campaignCode(), model, locale));
    }

    /** Asks first, since whatever looks at a link would use up its code. */
    @GetMapping("/verder/{code}")
    String onward(@PathVariable String code, Model model) {
        model.addAttribute("code", code);
        return ONWARD;
    }

    /** A conversation that was begun in Telegram goes on here. */
    @PostMapping("/verder/{code}")
    String goOn(@PathVariable String code, Model model, Locale locale) {
        Optional<String> id = conversations.handedOn(code).map(ConversationId::value);
        return id.flatMap(conversations::find)
                .map(found -> page(id.orElseThrow(), shown(found, 0, locale), null, model, locale))
                .orElse(ONWARD);
    }

    /** A turn by script: what was said in it, the employer's own words included, as they were masked. */
    @PostMapping("/chat/replies")
    String replies(ChatForm form, HttpServletRequest request, Model model, Locale locale) {
        Conversation conversation = conversations.require(form.id());
        Input input = form.input().orElseThrow(Refusal::nothingSaid);
        conversations.comesBack(
                conversation, form.campaignCode(), Visitor.of(request).network());
        String key = form.inboundId();
        List<Reply> replies = conversations.take(conversation, key, input);
        Optional<Conversation> now = conversations.find(form.id());
        model.addAttribute("gone", now.isEmpty());
        List<Shown> said = now.map(found -> found.history().stream()
                        .filter(entry -> key.equals(entry.inboundId()))
                        .map(entry -> reading.entry(entry, locale))
                        .toList())
                .orElseGet(() -> passing(replies, locale));
        model.addAttribute("entries", said);
        return ENTRIES;
    }

    @PostMapping("/chat/history")
    String history(ChatForm form, Model model, Locale locale) {
        Conversation conversation = conversations.require(form.id());
        Long after = form.after();
        model.addAttribute("gone", false);
        model.addAttribute("entries", shown(conversation, after == null ? 0 : after, locale));
        model.addAttribute("language", conversation.profile().language().code());
        return ENTRIES;
    }

    @PostMapping("/chat/erase")
    String erase(ChatForm form, Model model, Locale locale) {
        Conversation conversation = conversations.require(form.id());
        Erasure proof = Erasure.of(conversations.erase(form.id()), clock.instant());
        streams.announce(conversation.id());
        model.addAttribute("proof", proof);
        model.addAttribute("erasedAt", reading.moment(proof.erasedAt(), locale));
        return "chat/entry :: erased";
    }

    private String page(
            String conversation, List<Shown> entries, @Nullable String campaign, Model model, Locale locale) {
        model.addAttribute("conversation", conversation);
        model.addAttribute("entries", entries);
        model.addAttribute("campaign", campaign == null ? "" : campaign);
        model.addAttribute("greeting", greeting(locale));
        model.addAttribute("telegram", conversations.telegram(campaign == null ? "" : campaign));
        model.addAttribute("key", UUID.randomUUID().toString());
        return PAGE;
    }

    /** The same words as the start on every other channel. */
    private Shown greeting(Locale locale) {
        Language language = Language.fromTag(locale.getLanguage());
        List<Reply.Button> examples = Stream.of("example-1", "example-2", "example-3")
                .map(key -> Reply.Button.question(texts.get(key, language)))
                .toList();
        return reading.passing(Reply.of(Reply.Kind.SMALLTALK, texts.get("start", language), examples), locale);
    }

    private List<Shown> shown(Conversation conversation, long after, Locale locale) {
        return conversation.history().stream()
                .filter(entry -> entry.sequence() > after)
                .map(entry -> reading.entry(entry, locale))
                .toList();
    }

    private List<Shown> passing(List<Reply> replies, Locale locale) {
        return replies.stream().map(reply -> reading.passing(reply, locale)).toList();
    }
}
