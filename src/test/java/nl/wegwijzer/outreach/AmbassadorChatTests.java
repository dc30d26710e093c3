package nl.wegwijzer.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.outreach.door.AmbassadorChats;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.OutreachHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An ambassador with only a phone: her chat is linked, makes a campaign, tells the story and what came of it. */
@SpringBootTest(classes = OutreachHouse.class)
@AutoConfigureMockMvc
class AmbassadorChatTests {

    private static final Staff LJALJA =
            new Staff("ljalja", "Ljalja", java.util.Set.of(Role.AMBASSADOR), java.util.Set.of(Staff.EVERYWHERE));

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Conversations conversations;

    @Autowired
    private AmbassadorChats chats;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private MutableClock clock;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        OutreachHouse.settings(registry);
        registry.add("wegwijzer.outreach.prints-per-minute", () -> "8");
    }

    @BeforeEach
    void aNewMinute() {
        redis.delete(redis.keys("limit:*"));
        clock.advance(Duration.ofMinutes(2));
    }

    private Reply say(ConversationId id, Input input) {
        return conversations
                .take(new Turn(
                        id, new Address("telegram", "1"), UUID.randomUUID().toString(), Language.NL, input))
                .getFirst();
    }

    private ConversationId linked() {
        ConversationId chat = ConversationId.random();
        assertThat(say(chat, new Input.Command("koppel", chats.code(LJALJA))).text())
                .contains("van u als ambassadeur");
        return chat;
    }

    private static Input.Button first(Reply reply) {
        return new Input.Button(reply.buttons().getFirst().value());
    }

    @Test
    void theCodeStandsOnHerOwnScreenAndWorksOnce() {
        MvcTestResult made = pages.post()
                .uri("/ambassadeur/koppelcode")
                .with(user("ljalja")
                        .authorities(Stream.of("ROLE_AMBASSADOR", "REGION_*", "NAME_Ljalja")
                                .map(org.springframework.security.core.authority.SimpleGrantedAuthority::new)
                                .toList()))
                .with(csrf())
                .exchange();
        String code = String.valueOf(made.getMvcResult().getFlashMap().get("koppelcode"));
        assertThat(String.valueOf(made.getMvcResult().getFlashMap().get("koppellink")))
                .isEqualTo("https://t.me/wegwijzer_bot?start=" + code);

        assertThat(say(ConversationId.random(), new Input.Start(code)).text()).contains("van u als ambassadeur");
        assertThat(say(ConversationId.random(), new Input.Command("koppel", code))
                        .text())
                .contains("al gebruikt");
        assertThat(pages.post().uri("/ambassadeur/koppelcode").with(csrf()).exchange())
                .hasStatus3xxRedirection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"campagne", "verhaal", "trechter"})
    void anybodyElseHearsOnlyHowItIsDone(String command) {
        ConversationId stranger = ConversationId.random();
        assertThat(say(stranger, new Input.Command(command, "")).text()).startsWith("Dit is voor ambassadeurs");
        assertThat(say(stranger, new Input.Command("help", "")).text()).doesNotContain("/campagne");
    }

    @Test
    void onlyALinkedTalkReadsTheHelpOfAnAmbassador() {
        ConversationId chat = linked();
        List<Reply> help = conversations.take(
                new Turn(chat, new Address("telegram", "1"), "help", Language.NL, new Input.Command("help", "")));
        assertThat(help).hasSize(2);
        assertThat(help.getLast().text()).contains("/campagne", "/verhaal", "/trechter");
    }

    @Test
    void aCampaignWithEachDefaultIsFiveTapsAndHasAllItsLinks() {
        ConversationId chat = linked();
        say(chat, new Input.Command("campagne", ""));
        Reply asked = say(chat, new Input.Text("Banenmarkt Emmen"));
        assertThat(asked.kind()).isEqualTo(Reply.Kind.FLOW);
        for (int tap = 0; tap < 4; tap++) {
            asked = say(chat, first(asked));
        }
        assertThat(asked.text())
                .startsWith("Banenmarkt Emmen staat klaar")
                .contains("https://t.me/wegwijzer_bot?start=");
        Matcher code = Pattern.compile("code is (\\w{4}-\\w{4})").matcher(asked.text());
        assertThat(code.find()).isTrue();
        assertThat(say(ConversationId.random(), new Input.Text("code " + code.group(1)))
                        .text())
                .contains("Banenmarkt Emmen");
        for (int i = 0; i < 3; i++) {
            say(ConversationId.random(), new Input.Start(code.group(1).replace("-", "")));
        }
        assertThat(say(chat, new Input.Command("trechter", "")).text())
                .contains("Banenmarkt Emmen: Geopend 4; verder minder dan 3");
        Matcher link =
                Pattern.compile("https://wegwijzer\\.example(/kies/\\S+)").matcher(asked.text());
        List<String> kinds = new java.util.ArrayList<>();
        while (link.find()) {
            MvcTestResult answer = pages.get().uri(URI.create(link.group(1))).exchange();
            assertThat(answer).as(link.group(1)).hasStatusOk();
            kinds.add(String.valueOf(answer.getResponse().getContentType()).replaceAll(";.*", ""));
        }
        assertThat(kinds).containsExactly("text/html", "application/pdf", "application/pdf", "image/png", "image/png");
    }

    @Test
    void whatIsTypedIsUnderstoodToo() {
        ConversationId chat = linked();
        say(chat, new Input.Text("/campagne Beurs Hilversum"));
        say(chat, new Input.Text("15 december"));
        assertThat(say(chat, new Input.Text("nergenshuizen")).text()).startsWith("Deze regio ken ik niet");
        say(chat, new Input.Text("Hilversum"));
        say(chat, new Input.Text("english"));
        say(chat, new Input.Text("Wat fijn dat u er bent"));
        String listed = say(chat, new Input.Command("trechter", "")).text();
        assertThat(listed).contains("Beurs Hilversum: alles nog minder dan 3");
        assertThat(conversations.find(chat).orElseThrow().awaiting()).isNull();
        assertThat(pagesOf("Beurs Hilversum")).contains("2026-12-15;AM13");
    }

    private String pagesOf(String name) {
        MvcTestResult table = pages.get()
                .uri("/ambassadeur/campagnes.csv")
                .with(user("ljalja")
                        .authorities(Stream.of("ROLE_AMBASSADOR", "REGION_*", "NAME_Ljalja")
                                .map(org.springframework.security.core.authority.SimpleGrantedAuthority::new)
                                .toList()))
                .exchange();
        return new String(table.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(name))
                .findFirst()
                .orElse("");
    }

    @Test
    void aCampaignCanBeGivenUp() {
        ConversationId chat = linked();
        Reply asked = say(chat, new Input.Command("campagne", "Toch maar niet"));
        String cancel = asked.buttons().getLast().value();
        assertThat(say(chat, new Input.Button(cancel)).text()).contains("geen campagne gemaakt");
        assertThat(pagesOf("Toch maar niet")).isEmpty();
        assertThat(say(chat, new Input.Text("wat is een jobcoach")).text()).startsWith("Antwoord op");
    }

    @Test
    void theStoryIsReadMinuteByMinuteAndObjectionsAreAnswered() {
        ConversationId chat = linked();
        Reply minute = say(chat, new Input.Command("verhaal", ""));
        for (int i = 2; i <= 5; i++) {
            minute = say(chat, first(minute));
            assertThat(minute.text()).startsWith("Minuut " + i);
        }
        Reply objections = say(chat, first(minute));
        assertThat(objections.buttons()).hasSizeGreaterThan(2);
        assertThat(say(chat, first(objections)).text())
                .contains("U kunt zeggen:")
                .doesNotContain("{{", "](");
    }

    @Test
    void aLinkEndsWhenSheEndsItAndWithHerData() {
        ConversationId chat = linked();
        say(chat, new Input.Command("ontkoppel", ""));
        assertThat(say(chat, new Input.Command("verhaal", "")).text()).startsWith("Dit is voor ambassadeurs");

        ConversationId other = linked();
        assertThat(redis.getExpire("ambassador-chat:" + other.value())).isPositive();
        assertThat(conversations.export(other)).containsKey("ambassador");
        conversations.eraseAll(other);
        assertThat(redis.keys("ambassador-chat:" + other.value() + "*")).isEmpty();
    }

    @Test
    void printWithoutSigningInIsBoundedAndNeedsACode() {
        assertThat(pages.get().uri("/kies/CDFGHJKM/poster.pdf").exchange()).hasStatus(404);
        for (int i = 0; i < 8; i++) {
            pages.get().uri("/kies/CDFGHJKM/qr.png").exchange();
        }
        assertThat(pages.get().uri("/kies/CDFGHJKM/qr.png").exchange()).hasStatus(429);
    }
}
