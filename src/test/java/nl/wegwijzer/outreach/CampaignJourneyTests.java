package nl.wegwijzer.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.support.Http;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.OutreachHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** From an ambassador who makes a campaign to what she sees of it, over HTTP and in conversations. */
@SpringBootTest(classes = OutreachHouse.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CampaignJourneyTests {

    private static final String MAKE = "/api/v1/campaigns";

    @LocalServerPort
    private int port;

    @Autowired
    private Conversations conversations;

    @Autowired
    private MutableClock clock;

    @Autowired
    private OutreachSweep sweep;

    @Autowired
    private nl.wegwijzer.outreach.counting.Counting counting;

    @Autowired
    private StringRedisTemplate redis;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        OutreachHouse.settings(registry);
    }

    /** Tests share one address, and one of them guesses so much that this address is refused for a minute. */
    @BeforeEach
    void waitUntilNobodyIsRefused() {
        clock.advance(Duration.ofMinutes(2));
    }

    private Http http() {
        return new Http(port);
    }

    private static String[] token(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private JsonNode made(String json) {
        Http.Answer answer = http().post(MAKE, json, token(OutreachHouse.LJALJA));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private String campaign() {
        return made("{\"name\":\"Banenmarkt Hoorn\",\"region\":\"AM12\",\"date\":\"2026-11-30\"}")
                .get("id")
                .asString();
    }

    private JsonNode funnel(String id) {
        return http().get(MAKE + "/" + id + "/funnel", token(OutreachHouse.LJALJA))
                .json();
    }

    private Http.Answer scan(String code, String... headers) {
        return http().get(
                        "/kies/" + code,
                        headers.length == 0 ? new String[] {"User-Agent", OutreachHouse.PHONE} : headers);
    }

    private List<Reply> say(ConversationId id, Input input) {
        return conversations.take(
                new Turn(id, new Address("telegram", "1"), UUID.randomUUID().toString(), Language.NL, input));
    }

    @Test
    void aCampaignHasItsLinks() {
        JsonNode made = made("{\"name\":\"Banenmarkt Hoorn\",\"region\":\"Amsterdam\",\"date\":\"2026-11-30\"}");
        String id = made.get("id").asString();
        assertThat(made.get("code").asString()).isEqualTo(new CampaignCode(id).readable());
        assertThat(made.get("region").asString()).isEqualTo("AM12");
        assertThat(made.get("chooserLink").asString()).isEqualTo("https://wegwijzer.example/kies/" + id);
        assertThat(made.get("webLink").asString()).isEqualTo("https://wegwijzer.example/?campagne=" + id);
        assertThat(made.get("telegramLink").asString()).isEqualTo("https://t.me/wegwijzer_bot?start=" + id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"\"}",
                "{\"name\":\"x\",\"region\":\"nergenshuizen\"}",
                "{\"name\":\"x\",\"date\":\"2020-01-01\"}",
                "{\"name\":\"x\",\"date\":\"morgen\"}",
                "{\"name\":\"x\",\"language\":\"fr\"}"
            })
    void badInputIsRefusedWithTheField(String json) {
        Http.Answer answer = http().post(MAKE, json, token(OutreachHouse.LJALJA));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().has("field")).as(answer.text()).isTrue();
    }

    @Test
    void anAmbassadorReachesOnlyHerOwn() {
        String id = campaign();
        for (String path : List.of("/funnel", "/qr.svg", "/qr.png")) {
            assertThat(http().get(MAKE + "/" + id + path, token(OutreachHouse.OTHER))
                            .status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(http().get(MAKE + "/" + id + path, token(OutreachHouse.LJALJA))
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
        assertThat(http().get(MAKE, token(OutreachHouse.OTHER)).text()).doesNotContain(id);
        assertThat(http().get(MAKE).status()).isEqualTo(401);
    }

    @Test
    void aTokenOfOneRegionMakesNoneForAnother() {
        Http.Answer answer = http().post(MAKE, "{\"name\":\"Markt\",\"region\":\"AM13\"}", token(OutreachHouse.OTHER));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void thePageBehindTheCodeOffersWebFirstThenTelegram() {
        String id = campaign();
        Http.Answer page = scan(id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("U komt via Banenmarkt Hoorn").doesNotContain("<script");
        int web = page.text().indexOf("/?campagne=" + id + "_k");
        int telegram = page.text().indexOf("https://t.me/wegwijzer_bot?start=" + id + "_k");
        assertThat(web).isPositive();
        assertThat(telegram).isGreaterThan(web);
        assertThat(page.response().headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void anEnglishCampaignSpeaksEnglish() {
        String id =
                made("{\"name\":\"Job fair\",\"language\":\"en\"}").get("id").asString();
        assertThat(scan(id).text()).contains("Ask your question", "<html lang=\"en\"");
        assertThat(scan(id, "User-Agent", OutreachHouse.PHONE, "Cookie", "taal=nl")
                        .text())
                .contains("Stel uw vraag");
    }

    @Test
    void whatNoLongerCountsStillLeadsToAnAnswer() {
        String id = campaign();
        assertThat(scan("CDFGHJKM").status()).isEqualTo(404);
        assertThat(scan("CDFGHJKM").text())
                .contains("Deze code ken ik niet", "href=\"/\"", "https://t.me/wegwijzer_bot");
        assertThat(scan("zomaar%20iets").status()).isEqualTo(404);
        clock.advance(Duration.ofDays(70));
        try {
            assertThat(scan(id).status()).isEqualTo(200);
            assertThat(scan(id).text()).contains("Banenmarkt Hoorn is geweest", "href=\"/\"");
        } finally {
            clock.advance(Duration.ofDays(-70));
        }
        assertThat(counted(id, "OPENED")).isZero();
    }

    /** The exact number, which nobody sees. */
    private long counted(String id, String step) {
        Object number = redis.opsForHash().get("campaign-count:" + id, step);
        return number == null ? 0 : Long.parseLong(number.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TelegramBot (like TwitterBot)",
                "WhatsApp/2.23.20.0",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "LinkedInBot/1.0",
                "Mozilla/5.0 (Windows NT 10.0) SkypeUriPreview Preview/0.5"
            })
    void robotsGetThePageAndAreNotCounted(String agent) {
        String id = campaign();
        for (int i = 0; i < 3; i++) {
            assertThat(scan(id, "User-Agent", agent).status()).isEqualTo(200);
            scan(id, "User-Agent", OutreachHouse.PHONE, "Sec-Purpose", "prefetch;prerender");
        }
        assertThat(counted(id, "OPENED")).isZero();
        assertThat(funnel(id).get("people").isNull()).isTrue();
    }

    @Test
    void aPhoneThatIsCalledCubotIsNoRobot() {
        String id = campaign();
        for (int i = 0; i < 3; i++) {
            scan(id, "User-Agent", "Mozilla/5.0 (Linux; Android 13; CUBOT KINGKONG 9) Chrome/120 Mobile");
        }
        assertThat(funnel(id).get("opened").asInt()).isEqualTo(3);
    }

    @Test
    void whoGuessesIsToldNothingForAWhile() {
        String id = campaign();
        for (int i = 0; i < 30; i++) {
            scan(CampaignCode.random().value());
        }
        assertThat(scan(id).status()).isEqualTo(404);
        clock.advance(Duration.ofMinutes(2));
        assertThat(scan(id).status()).isEqualTo(200);
    }

    @Test
    void theWebChatGreetsWithEventAndRegionAndPassesTheCodeOn() {
        String id = campaign();
        String page = http().get("/?campagne=" + id + "_k", "User-Agent", OutreachHouse.PHONE)
                .text();
        assertThat(page).contains("via Banenmarkt Hoorn (Groot Amsterdam)", "value=\"" + id + "_k\"");
        assertThat(http().get("/?campagne=CDFGHJKM").text()).doesNotContain("via ");
    }

    @Test
    void aStartInTelegramIsGreetedAndKeepsTheCampaignFromTheFirstContact() {
        String id = campaign();
        ConversationId person = ConversationId.random();
        List<Reply> replies = say(person, new Input.Start(id));
        assertThat(replies).hasSize(1);
        assertThat(replies.getFirst().text()).contains("Banenmarkt Hoorn", "Groot Amsterdam", "automatische assistent");
        assertThat(campaignOf(person)).contains(id);
    }

    @Test
    void aTypedCodeDoesTheSame() {
        String id = campaign();
        ConversationId person = ConversationId.random();
        say(person, new Input.Start(""));
        say(person, new Input.Text(new CampaignCode(id).readable().toLowerCase(java.util.Locale.ROOT)));
        assertThat(campaignOf(person)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code %s",
                "Code: %s",
                "code:%s",
                "mijn code is %s.",
                "%s",
                "hallo, ik heb code %s van de banenmarkt"
            })
    void aCodeIsTypedAsPeopleTypeIt(String typed) {
        String id = campaign();
        ConversationId person = ConversationId.random();
        List<Reply> replies = say(person, new Input.Text(typed.formatted(new CampaignCode(id).readable())));
        assertThat(replies.getFirst().text()).contains("Banenmarkt Hoorn");
        assertThat(campaignOf(person)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code CDFG-HJKB", "CDFG-HJK8", "CDFGHJKM", "code: cdfg hjkm"})
    void aCodeThatNobodyHasIsToldSoAndIsNoQuestion(String typed) {
        ConversationId person = ConversationId.random();
        Reply reply = say(person, new Input.Text(typed)).getFirst();
        assertThat(reply.text()).startsWith("Deze code ken ik niet").contains("automatische assistent");
        assertThat(reply.buttons()).isNotEmpty();
        assertThat(campaignOf(person)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"richting", "code aanvraag", "wat is de code", "12345678", "nul-uren", "code werkgever"})
    void wordsAreNoCode(String words) {
        assertThat(say(ConversationId.random(), new Input.Text(words))
                        .getFirst()
                        .text())
                .startsWith("Antwoord op");
    }

    @Test
    void aCodeOfAnEventThatIsOverIsToldSo() {
        String id = campaign();
        ConversationId person = ConversationId.random();
        clock.advance(Duration.ofDays(70));
        try {
            assertThat(say(person, new Input.Text("code " + id)).getFirst().text())
                    .startsWith("Banenmarkt Hoorn is geweest");
            assertThat(say(ConversationId.random(), new Input.Start(id))
                            .getFirst()
                            .text())
                    .startsWith("Banenmarkt Hoorn is geweest")
                    .contains("automatische assistent");
        } finally {
            clock.advance(Duration.ofDays(-70));
        }
        assertThat(campaignOf(person)).isEmpty();
    }

    @Test
    void anUnknownCodeIsAStartLikeAnyOther() {
        ConversationId person = ConversationId.random();
        assertThat(say(person, new Input.Start("CDFGHJKM"))).isNotEmpty();
        assertThat(campaignOf(person)).isEmpty();
    }

    /** Each new talk has a new id, so by that nobody would ever have guessed too much. */
    @Test
    void whoGuessesByOpeningTalksIsToldNothingEither() {
        String id = campaign();
        for (int i = 0; i < 30; i++) {
            http().post("/api/v1/conversations", "{\"campaign\":\"" + CampaignCode.random() + "\"}");
        }
        assertThat(scan(id).status()).isEqualTo(404);
        clock.advance(Duration.ofMinutes(2));
        for (int i = 0; i < 30; i++) {
            http().form(
                            "/chat",
                            java.util.Map.of(
                                    "text",
                                    "hallo",
                                    "campaign",
                                    CampaignCode.random().value()));
        }
        assertThat(scan(id).status()).isEqualTo(404);
    }

    private Optional<String> campaignOf(ConversationId id) {
        return conversations.find(id).map(Conversation::profile).map(nl.wegwijzer.conversation.Profile::campaign);
    }

    @Test
    void theFunnelCountsWhatHappened() {
        String id = campaign();
        for (int i = 0; i < 4; i++) {
            scan(id);
            String talk = http().post("/api/v1/conversations", "{\"campaign\":\"" + id + "_k\"}")
                    .json()
                    .get("id")
                    .asString();
            http().post("/api/v1/conversations/" + talk + "/messages", "{\"text\":\"wat is een jobcoach\"}");
            http().post("/api/v1/conversations/" + talk + "/messages", "{\"text\":\"en nog iets\"}");
        }
        for (int i = 0; i < 3; i++) {
            ConversationId person = ConversationId.random();
            say(person, new Input.Start(id));
            say(person, new Input.Text("mijn aanvraag in amsterdam is afgewezen, wat nu"));
            say(person, new Input.Button("adviseur:ja"));
        }
        JsonNode funnel = funnel(id);
        assertThat(funnel.get("opened").asInt()).isEqualTo(7);
        assertThat(funnel.get("asked").asInt()).isEqualTo(7);
        assertThat(funnel.get("answered").asInt()).isEqualTo(4);
        assertThat(funnel.get("handedOver").asInt()).isEqualTo(3);
        assertThat(funnel.get("people").asInt()).isEqualTo(7);
        assertThat(funnel.get("pilotInterest").isNull()).isTrue();
        assertThat(counted(id, "PILOT_INTEREST")).isZero();
    }

    @Test
    void whoWantsAPilotIsCounted() {
        String id = campaign();
        for (int i = 0; i < 3; i++) {
            ConversationId person = ConversationId.random();
            say(person, new Input.Start(id));
            say(person, new Input.Text("ik wil in amsterdam een pilot starten"));
        }
        assertThat(funnel(id).get("pilotInterest").asInt()).isEqualTo(3);
        assertThat(funnel(id).has("checked")).isFalse();
    }

    private String talk() {
        return http().post("/api/v1/conversations", "{}").json().get("id").asString();
    }

    /** A chat that came by a campaign goes on as a talk of the page: one person, counted once, and forgotten as one. */
    @Test
    void whoChangesDoorsIsCountedOnce() {
        String id = campaign();
        List<ConversationId> pages = new java.util.ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ConversationId chat = ConversationId.random();
            say(chat, new Input.Start(id));
            say(chat, new Input.Text("wat is een jobcoach"));
            ConversationId page = new ConversationId(talk());
            say(chat, new Input.Start(conversations.handOn(page)));
            say(chat, new Input.Text("en wat is een no-riskpolis"));
            say(page, new Input.Text("en een proefplaatsing"));
            pages.add(page);
        }
        JsonNode funnel = funnel(id);
        assertThat(funnel.get("opened").asInt()).isEqualTo(3);
        assertThat(funnel.get("asked").asInt()).isEqualTo(3);
        assertThat(funnel.get("answered").asInt()).isEqualTo(3);
        assertThat(funnel.get("people").asInt()).isEqualTo(3);
        pages.forEach(conversations::eraseAll);
        assertThat(redis.opsForHash().keys("campaign-count:" + id))
                .containsExactlyInAnyOrder("OPENED", "ASKED", "ANSWERED");
    }

    @Test
    void whatWasReachedBeforeAndAfterTheDoorIsCountedTogether() {
        String id = campaign();
        for (int i = 0; i < 3; i++) {
            ConversationId chat = ConversationId.random();
            say(chat, new Input.Start(id));
            ConversationId page = new ConversationId(talk());
            say(chat, new Input.Start(conversations.handOn(page)));
            say(page, new Input.Text("mijn aanvraag in amsterdam is afgewezen, wat nu"));
            say(page, new Input.Button("adviseur:ja"));
        }
        JsonNode funnel = funnel(id);
        assertThat(funnel.get("opened").asInt()).isEqualTo(3);
        assertThat(funnel.get("asked").asInt()).isEqualTo(3);
        assertThat(funnel.get("handedOver").asInt()).isEqualTo(3);
    }

    /** The browser keeps the talk of an earlier visit; the code goes along with the first words. */
    @Test
    void whoComesBackOnThePageByACampaignIsCountedForIt() {
        String id = campaign();
        for (int i = 0; i < 3; i++) {
            String talk = talk();
            java.util.Map<String, String> form =
                    java.util.Map.of("conversation", talk, "text", "wat is een jobcoach", "campaign", id + "_k");
            assertThat(http().form(i == 0 ? "/chat" : "/chat/replies", form).status())
                    .isEqualTo(200);
            assertThat(campaignOf(new ConversationId(talk))).contains(id);
        }
        assertThat(funnel(id).get("asked").asInt()).isEqualTo(3);
    }

    @Test
    void smallNumbersAreHiddenInTheInterface() {
        String id = campaign();
        say(ConversationId.random(), new Input.Start(id));
        JsonNode funnel = funnel(id);
        assertThat(funnel.get("opened").isNull()).isTrue();
        assertThat(funnel.get("hidden").toString()).contains("opened", "people");
    }

    /** What a crash between the write and the count leaves behind is counted from the conversation, once. */
    @Test
    void aCrashLosesNoCount() {
        String id = campaign();
        List<ConversationId> people = java.util.stream.Stream.generate(ConversationId::random)
                .limit(3)
                .toList();
        people.forEach(person -> {
            counting.expect(person);
            say(person, new Input.Start(id));
        });
        Object[] marks = redis.opsForHash().keys("campaign-count:" + id).toArray();
        redis.opsForHash().delete("campaign-count:" + id, marks);
        assertThat(counted(id, "OPENED")).isZero();

        clock.advance(Duration.ofMinutes(2));
        sweep.sweep();
        sweep.sweep();

        assertThat(funnel(id).get("opened").asInt()).isEqualTo(3);
        assertThat(redis.opsForZSet().zCard("campaign-clock:all")).isZero();
    }

    @Test
    void beingForgottenLeavesNumbersAndNoMark() {
        String id = campaign();
        for (int i = 0; i < 3; i++) {
            ConversationId person = ConversationId.random();
            say(person, new Input.Start(id));
            say(person, new Input.Text("wat is een jobcoach"));
            assertThat(conversations.export(person)).containsKey("campaigns");
            conversations.eraseAll(person);
        }
        assertThat(funnel(id).get("asked").asInt()).isEqualTo(3);
        assertThat(redis.opsForHash().keys("campaign-count:" + id))
                .containsExactlyInAnyOrder("OPENED", "ASKED", "ANSWERED");
    }

    @Test
    void everyKeyHasAnEndAndAnOwner() {
        String id = campaign();
        scan(id);
        say(ConversationId.random(), new Input.Start(id));
        for (String key : redis.keys("campaign*")) {
            assertThat(redis.getExpire(key)).as(key).isPositive();
        }
    }
}
