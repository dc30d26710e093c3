package nl.wegwijzer.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.ConversationId;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.conversation.Turn;
import nl.wegwijzer.handoff.CaseLists;
import nl.wegwijzer.handoff.CaseQuery;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.outreach.counting.Step;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.OutreachHouse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The screens of an ambassador, and the one message after the event. */
@SpringBootTest(classes = OutreachHouse.class)
@AutoConfigureMockMvc
class AmbassadorPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Conversations conversations;

    @Autowired
    private MutableClock clock;

    @Autowired
    private OutreachSweep sweep;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseLists lists;

    @Autowired
    private StringRedisTemplate redis;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        OutreachHouse.settings(registry);
    }

    private static RequestPostProcessor ambassador(String name) {
        return user(name)
                .authorities(Stream.of("ROLE_AMBASSADOR", "REGION_*", "NAME_" + name)
                        .map(org.springframework.security.core.authority.SimpleGrantedAuthority::new)
                        .toList());
    }

    private MvcTestResult post(String who, String path, String... fields) {
        var request = pages.post().uri(path).with(ambassador(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String get(String who, String path) throws Exception {
        MvcTestResult result = pages.get().uri(path).with(ambassador(who)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String campaign(String who, String name, String... more) {
        Map<String, String> form =
                new LinkedHashMap<>(Map.of("naam", name, "datum", "2026-11-30", "regio", "AM12", "taal", "nl"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        String[] fields = form.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
        String target =
                String.valueOf(post(who, "/ambassadeur", fields).getResponse().getRedirectedUrl());
        return target.substring(target.lastIndexOf('/') + 1);
    }

    private ConversationId person(String code, String... texts) {
        ConversationId id = ConversationId.random();
        say(id, new Input.Start(code));
        for (String text : texts) {
            say(id, new Input.Text(text));
        }
        return id;
    }

    private List<Reply> say(ConversationId id, Input input) {
        return conversations.take(
                new Turn(id, new Address("telegram", "1"), UUID.randomUUID().toString(), Language.NL, input));
    }

    @Test
    void aCampaignIsMadeInOneFormAndShowsAllThereIs() throws Exception {
        String code = campaign("ljalja", "Banenmarkt Hoorn");
        String page = get("ljalja", "/ambassadeur/" + code);
        assertThat(page)
                .contains(new CampaignCode(code).readable())
                .contains("/ambassadeur/" + code + "/qr.svg", "poster.pdf", "dia.png", "trechter.svg")
                .contains("Leuk u te spreken bij Banenmarkt Hoorn", "https://t.me/wegwijzer_bot?start=" + code);
        assertThat(get("ljalja", "/ambassadeur")).contains("Banenmarkt Hoorn", "telt mee", "Al uw campagnes samen");
        assertThat(get("ljalja", "/ambassadeur/" + code + "/qr.svg")).startsWith("<svg");
    }

    @Test
    void aMistakeInTheFormIsSaidAndLosesNothing() throws Exception {
        MvcTestResult result =
                post("ljalja", "/ambassadeur", "naam", "Beurs", "datum", "1999-01-01", "groet", "Hallo daar");
        assertThat(result).hasStatus3xxRedirection();
        assertThat(String.valueOf(result.getMvcResult().getFlashMap().get("fout")))
                .contains("datum klopt niet");
        assertThat(String.valueOf(result.getMvcResult().getFlashMap().get("form")))
                .contains("Beurs", "Hallo daar");
    }

    @Test
    void anotherAmbassadorSeesNothingOfIt() {
        String code = campaign("ljalja", "Alleen van mij");
        for (String path : List.of("", "/qr.png", "/poster.pdf", "/dia.png", "/trechter.svg")) {
            assertThat(pages.get()
                            .uri("/ambassadeur/" + code + path)
                            .with(ambassador("karel"))
                            .exchange())
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(pages.get().uri("/ambassadeur").with(ambassador("karel")).exchange())
                .bodyText()
                .doesNotContain("Alleen van mij");
        assertThat(pages.get().uri("/ambassadeur").exchange()).hasStatus3xxRedirection();
    }

    /** Groups of one to five people: no page, table or picture ever shows a one or a two. */
    @Test
    void nothingCanBeTracedInSmallGroups() throws Exception {
        for (int size = 1; size <= 5; size++) {
            String who = "klein" + size;
            String code = campaign(who, "Markt zonder cijfers");
            for (int i = 0; i < size; i++) {
                person(code, "wat is een jobcoach");
            }
            String table = get(who, "/ambassadeur/campagnes.csv");
            String shown = size < 3 ? "minder dan 3" : Integer.toString(size);
            assertThat(table.lines().skip(1).findFirst().orElseThrow())
                    .isEqualTo(new CampaignCode(code).readable() + ";Markt zonder cijfers;2026-11-30;AM12;" + shown
                            + (";" + shown).repeat(3) + ";minder dan 3".repeat(5));
            assertThat(get(who, "/ambassadeur/" + code + "/trechter.svg"))
                    .doesNotContain(">1</text>", ">2</text>")
                    .contains(">" + shown + "</text>");
            assertThat(get(who, "/ambassadeur/" + code)).doesNotContain(">1</span>", ">2</span>");
        }
    }

    @Test
    void aRegionIsASumAndNamesNobody() throws Exception {
        for (String who : List.of("anna", "bert")) {
            String code = campaign(who, "Van " + who);
            for (int i = 0; i < 3; i++) {
                person(code);
            }
        }
        assertThat(get("anna", "/ambassadeur"))
                .contains("Groot Amsterdam", "alle ambassadeurs")
                .doesNotContain("Van bert");
    }

    /** A step that nobody can reach would be a zero that looks like news. */
    @Test
    void everyStepThatIsShownIsReached() throws Exception {
        String code = campaign("alles", "Van scan tot werk");
        for (int i = 0; i < 3; i++) {
            ConversationId id = person(code, "wat is een jobcoach", "ik wil in amsterdam een pilot starten");
            say(id, new Input.Button("adviseur:ja"));
            String page = String.valueOf(post("alles", "/ambassadeur/pilots", "campagne", code)
                    .getResponse()
                    .getRedirectedUrl());
            post("alles", page + "/stap", "naar", "started");
            post("alles", page + "/mensen", "aantal", "1");
        }
        List<String> table = get("alles", "/ambassadeur/campagnes.csv").lines().toList();
        assertThat(table.getFirst()).endsWith(";Mensen aan het werk").doesNotContain("Regelingen bekeken");
        assertThat(table.get(1)).endsWith(";AM12" + ";3".repeat(1 + Step.shown().size()));
    }

    @Test
    void aCampaignThatIsTakenBackSaysSoAtEveryDoor() throws Exception {
        String code = campaign("spijt", "Ging niet door");
        post("spijt", "/ambassadeur/" + code + "/intrekken", "ingetrokken", "true");
        MvcTestResult gone = pages.get().uri("/kies/" + code).exchange();
        assertThat(gone).hasStatus(410).bodyText().contains("Deze uitnodiging is ingetrokken", "href=\"/\"");
        ConversationId id = ConversationId.random();
        assertThat(say(id, new Input.Start(code)).getFirst().text()).startsWith("Deze uitnodiging is ingetrokken");
        assertThat(get("spijt", "/ambassadeur/" + code)).contains("ingetrokken", "Laat deze campagne weer meetellen");

        post("spijt", "/ambassadeur/" + code + "/intrekken", "ingetrokken", "false");
        assertThat(pages.get().uri("/kies/" + code).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("U komt via Ging niet door");
    }

    @Test
    void printAndMailAreThereInBothLanguages() throws Exception {
        String code = campaign("tolk", "Beurs in Diemen");
        assertThat(get("tolk", "/ambassadeur/" + code))
                .contains("Leuk u te spreken bij Beurs in Diemen", "Good to meet you at Beurs in Diemen")
                .contains("poster.pdf?taal=en", "poster.pdf?formaat=a5&amp;taal=en", "dia.png?taal=en");
        String english = campaign("tolk", "Fair", "taal", "en");
        String page = get("tolk", "/ambassadeur/" + english);
        assertThat(page.indexOf("Good to meet you")).isLessThan(page.indexOf("Leuk u te spreken"));
        assertThat(page).contains("dia.png?taal=nl");
        for (String file : List.of("dia.png?taal=en", "poster.pdf?formaat=a5&taal=en")) {
            assertThat(pages.get()
                            .uri("/ambassadeur/" + code + "/" + file)
                            .with(ambassador("tolk"))
                            .exchange())
                    .hasStatusOk();
        }
    }

    /** The picture shows a long bar for who opened and none for a step that is hidden. */
    @Test
    void theFunnelIsAPictureForReportsToo() throws Exception {
        String code = campaign("verslag", "Met plaatje");
        for (int i = 0; i < 3; i++) {
            person(code);
        }
        MvcTestResult answer = pages.get()
                .uri("/ambassadeur/" + code + "/trechter.png")
                .with(ambassador("verslag"))
                .exchange();
        assertThat(answer).hasStatusOk().hasContentType("image/png");
        java.awt.image.BufferedImage picture = javax.imageio.ImageIO.read(
                new java.io.ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        assertThat(picture.getWidth()).isEqualTo(1920);
        List<Long> bars = java.util.stream.IntStream.range(0, picture.getHeight())
                .mapToObj(y -> java.util.stream.IntStream.range(0, picture.getWidth())
                        .filter(x -> (picture.getRGB(x, y) & 0xffffff) == 0x0b5563)
                        .count())
                .filter(length -> length > 0)
                .toList();
        assertThat(bars.stream().mapToLong(Long::longValue).max().orElse(0)).isGreaterThan(600);
        assertThat(bars.getLast()).isLessThan(50);
    }

    @Test
    void theTableTellsTheSumOfARegion() throws Exception {
        for (String who : List.of("tabel", "ander")) {
            String code = campaign(who, "Streekmarkt", "regio", "AM03");
            for (int i = 0; i < 3; i++) {
                person(code);
            }
        }
        assertThat(get("tabel", "/ambassadeur/campagnes.csv").lines().toList().getLast())
                .startsWith(";Hele regio, alle ambassadeurs;;Drenthe;6;6;minder dan 3;");
    }

    @Test
    void theTableIsNoPlaceForFormulas() throws Exception {
        campaign("calc", "=HYPERLINK(\"x\")");
        assertThat(get("calc", "/ambassadeur/campagnes.csv")).contains("\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void theStoryIsReadAloudWithFactsOfToday() throws Exception {
        assertThat(get("ljalja", "/ambassadeur/verhaal?sector=bakkerij"))
                .contains("Minuut 5", "zonder cv", "Straks haal ik de verkeerde in huis", "De Koekfabriek")
                .doesNotContain("{{", "](");
    }

    @Test
    void aPilotGoesFromInterestToEvaluatedAndCounts() throws Exception {
        String code = campaign("piet", "Met pilots");
        for (int i = 0; i < 3; i++) {
            String page = String.valueOf(post("piet", "/ambassadeur/pilots", "campagne", code)
                    .getResponse()
                    .getRedirectedUrl());
            post("piet", page + "/stap", "naar", "talk");
            post("piet", page + "/stap", "naar", "started");
            post("piet", page + "/taak", "taak", "buddy", "wie", "collega aan de oven", "klaar", "true");
            post("piet", page + "/mensen", "aantal", "2");
            assertThat(get("piet", page)).contains("Bedrijf " + (i + 1), "collega aan de oven", "geregeld");
            assertThat(pages.get().uri(page).with(ambassador("karel")).exchange())
                    .hasStatus(404);
        }
        assertThat(get("piet", "/ambassadeur/campagnes.csv")
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow())
                .endsWith(";minder dan 3;3;3;6");
    }

    @Test
    void aTaskHasAnOwnerBeforeItIsDoneAndWhatIsOpenIsToldWhenMovingOn() throws Exception {
        String page =
                String.valueOf(post("taak", "/ambassadeur/pilots").getResponse().getRedirectedUrl());
        post("taak", page + "/taak", "taak", "buddy", "wie", "chef bakkerij", "klaar", "false");
        assertThat(get("taak", page))
                .contains("Voor de stap: afgesproken", "Voor de stap: begonnen", "Voor de stap: teruggekeken")
                .contains("chef bakkerij doet dit")
                .doesNotContain(">geregeld<");
        assertThat(get("taak", "/ambassadeur/pilots")).contains("<span>0</span>");

        assertThat(warning(post("taak", page + "/stap", "naar", "talk"))).isEmpty();
        assertThat(warning(post("taak", page + "/stap", "naar", "agreed")))
                .contains("soort werk", "Gesprek met een adviseur")
                .doesNotContain("buddy");
        assertThat(get("taak", page)).contains("chef bakkerij doet dit");
        for (String task : List.of("werk", "directie", "adviseur")) {
            post("taak", page + "/taak", "taak", task, "wie", "ik", "klaar", "true");
        }
        assertThat(warning(post("taak", page + "/stap", "naar", "agreed"))).isEmpty();
        assertThat(warning(post("taak", page + "/stap", "naar", "started"))).contains("buddy");
        assertThat(warning(post("taak", page + "/stap", "naar", "stopped"))).isEmpty();
    }

    private static String warning(MvcTestResult moved) {
        Object said = moved.getMvcResult().getFlashMap().get("letop");
        return said == null ? "" : said.toString();
    }

    private ConversationId wantsAPilot(String code) {
        ConversationId id = person(code, "ik wil in amsterdam een pilot starten");
        say(id, new Input.Button("adviseur:ja"));
        return id;
    }

    private void claimAll() {
        Staff adviser = new Staff("jan", "Jan", java.util.Set.of(Role.ADVISER), java.util.Set.of(Staff.EVERYWHERE));
        lists.list(new CaseQuery(List.of(CaseStatus.OPEN), Optional.empty(), 0, 50), adviser)
                .cases()
                .forEach(open -> cases.claim(open.id(), adviser));
    }

    @Test
    void anEmployerWhoAgreesBecomesAPilotAndAnAdviserMovesItOn() throws Exception {
        String code = campaign("keten", "Beurs met pilots");
        ConversationId yes = wantsAPilot(code);
        ConversationId no = wantsAPilot(code);
        ConversationId silent = wantsAPilot(code);
        assertThat(heard(yes)).singleElement().asString().contains("Mag de ambassadeur van dit event");
        say(yes, new Input.Text("wat is een jobcoach"));
        assertThat(heard(yes)).hasSize(1);

        say(yes, new Input.Button("campagne:pilot-ja:" + code));
        say(yes, new Input.Button("campagne:pilot-ja:" + code));
        say(no, new Input.Button("campagne:pilot-nee:" + code));
        String list = get("keten", "/ambassadeur/pilots");
        assertThat(list).contains("Bedrijf 1", ">interesse<").doesNotContain("Bedrijf 2");

        claimAll();
        assertThat(get("keten", "/ambassadeur/pilots"))
                .contains(">gesprek met adviseur<")
                .doesNotContain(">interesse<");
        say(silent, new Input.Button("campagne:pilot-ja:" + code));
        assertThat(get("keten", "/ambassadeur/pilots")).contains("Bedrijf 2").doesNotContain(">interesse<");

        say(silent, new Input.Button("campagne:pilot-nee:" + code));
        assertThat(get("keten", "/ambassadeur/pilots")).doesNotContain("Bedrijf 2");
        int marks = redis.keys("pilot-talk:*").size();
        conversations.eraseAll(yes);
        conversations.eraseAll(no);
        conversations.eraseAll(silent);
        assertThat(redis.keys("pilot-talk:*")).hasSize(marks - 3);
        assertThat(get("keten", "/ambassadeur/pilots")).contains("Bedrijf 1");
    }

    @Test
    void aNameIsKeptOnlyWhenTheEmployerAgrees() throws Exception {
        MvcTestResult refused = post("piet", "/ambassadeur/pilots", "bedrijf", "Bakkerij Zon");
        assertThat(String.valueOf(refused.getMvcResult().getFlashMap().get("fout")))
                .contains("vinkje");
        assertThat(refused).flash().as("need not be typed again").containsEntry("bedrijf", "Bakkerij Zon");
        assertThat(get("piet", "/ambassadeur/pilots")).doesNotContain("Bakkerij Zon");
        String page = String.valueOf(post("piet", "/ambassadeur/pilots", "bedrijf", "Bakkerij Zon", "akkoord", "true")
                .getResponse()
                .getRedirectedUrl());
        assertThat(get("piet", page)).contains("Bakkerij Zon");
        post("piet", page + "/wis");
        assertThat(get("piet", "/ambassadeur/pilots")).doesNotContain("Bakkerij Zon");
    }

    private List<String> heard(ConversationId id) {
        return conversations.find(id).map(Conversation::history).orElse(List.of()).stream()
                .filter(Entry::unasked)
                .map(Entry::text)
                .toList();
    }

    @Test
    void whoAgreedHearsOnceInOfficeHoursAndOthersHearNothing() {
        String code = campaign("na", "Beurs Zaandam", "bericht", "true");
        ConversationId yes = person(code, "wat is een jobcoach");
        ConversationId no = person(code, "wat is een jobcoach");
        ConversationId silent = person(code, "wat is een jobcoach");
        ConversationId stopped = person(code, "wat is een jobcoach");
        assertThat(heard(yes)).singleElement().asString().contains("Mag ik u na Beurs Zaandam");
        say(yes, new Input.Button("campagne:bericht-ja"));
        say(yes, new Input.Button("campagne:bericht-ja"));
        say(no, new Input.Button("campagne:bericht-nee"));
        say(stopped, new Input.Button("campagne:bericht-ja"));
        assertThat(say(stopped, new Input.Command("stop", "")).getFirst().text())
                .contains("geen andere berichten meer");
        conversations.remind(stopped, "herinnering", List.of(Reply.of(Reply.Kind.NOTICE, "Weet u nog?")));
        assertThat(heard(stopped)).as("stop is stop, also for other reminders").hasSize(1);

        sweep.sweep();
        assertThat(heard(yes)).hasSize(1);

        Duration untilNight = Duration.ofDays(8).plusHours(16);
        clock.advance(untilNight);
        try {
            sweep.sweep();
            assertThat(heard(yes)).as("at two in the night").hasSize(1);
            clock.advance(Duration.ofHours(8));
            sweep.sweep();
            sweep.sweep();
            assertThat(heard(yes))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains("wat is een jobcoach", "Wilt u verder praten?");
            assertThat(heard(no)).hasSize(1);
            assertThat(heard(silent)).hasSize(1);
            assertThat(heard(stopped)).hasSize(1);
            assertThat(say(yes, new Input.Button("campagne:bericht-stop"))
                            .getFirst()
                            .text())
                    .contains("geen bericht meer");
        } finally {
            clock.advance(untilNight.plusHours(8).negated());
        }
    }

    @Test
    void nobodyIsAskedWhenTheCampaignDoesNotWantIt() {
        assertThat(heard(person(campaign("stil", "Zonder bericht"), "wat is een jobcoach")))
                .isEmpty();
    }
}
