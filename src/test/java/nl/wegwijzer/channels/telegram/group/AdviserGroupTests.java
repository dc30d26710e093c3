package nl.wegwijzer.channels.telegram.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.wegwijzer.conversation.Address;
import nl.wegwijzer.conversation.Conversations;
import nl.wegwijzer.conversation.Input;
import nl.wegwijzer.handoff.Adviser;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseLists;
import nl.wegwijzer.handoff.CaseQuery;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.Team;
import nl.wegwijzer.handoff.duties.CaseSweep;
import nl.wegwijzer.handoff.keeping.CaseStore;
import nl.wegwijzer.handoff.notify.CaseCard;
import nl.wegwijzer.handoff.notify.CaseNotice;
import nl.wegwijzer.handoff.notify.GroupCodes;
import nl.wegwijzer.handoff.notify.PersonalCodes;
import nl.wegwijzer.platform.access.Role;
import nl.wegwijzer.platform.access.SignedIn;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.support.CaseHouse;
import nl.wegwijzer.support.Employer;
import nl.wegwijzer.support.MutableClock;
import nl.wegwijzer.support.StrictGroup;
import nl.wegwijzer.support.ThreeRegions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Advisers in a Telegram group: cases of an employer on the web, over a real Redis and a strict Bot API. */
@SpringBootTest(
        classes = {CaseHouse.class, AdviserGroupTests.WithTelegram.class},
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class AdviserGroupTests {

    private static final StrictGroup API = StrictGroup.start();
    private static final AtomicLong CHATS = new AtomicLong(-1_000_000);
    private static final AtomicLong MESSAGES = new AtomicLong(5000);
    private static final Staff ON_THE_WEB = new Staff("jan", "Jan", Set.of(Role.ADVISER), Set.of(Staff.EVERYWHERE));

    @ComponentScan("nl.wegwijzer.channels.telegram")
    @ConfigurationPropertiesScan("nl.wegwijzer.channels.telegram")
    static class WithTelegram {}

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        CaseHouse.settings(registry);
        API.hidesIcons(1);
        registry.add("wegwijzer.telegram.token", () -> StrictGroup.TOKEN);
        registry.add("wegwijzer.telegram.api-url", API::url);
    }

    @AfterAll
    static void close() {
        API.close();
    }

    @Autowired
    private GroupDoor door;

    @Autowired
    private Groups groups;

    @Autowired
    private GroupCodes codes;

    @Autowired
    private PersonalCodes names;

    @Autowired
    private Team team;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Cases cases;

    @Autowired
    private CaseLists lists;

    @Autowired
    private CaseStore store;

    @Autowired
    private CaseSweep sweep;

    @Autowired
    private GroupNotifier notifier;

    @Autowired
    private MutableClock clock;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Employer[] employer = new Employer[1];
    private final long chat = CHATS.decrementAndGet();

    @BeforeEach
    void aGroupOfAmsterdam() {
        groups.of(ThreeRegions.AMSTERDAM).forEach(groups::unlink);
        groups.of(ThreeRegions.GOOI).forEach(groups::unlink);
        says(0, "/koppel " + codes.make(ThreeRegions.AMSTERDAM));
        employer[0] = new Employer(conversations);
    }

    private long says(long topic, String text) {
        return says(topic, text, 7, "Marieke", "message", MESSAGES.incrementAndGet());
    }

    private long says(long topic, String text, long from, String name, String kind, long message) {
        String thread = topic == 0 ? "" : ",\"message_thread_id\":" + topic + ",\"is_topic_message\":true";
        hand("""
                {"update_id":1,"%s":{"message_id":%d,"chat":{"id":%d,"type":"supergroup","is_forum":true}%s,\
                "from":{"id":%d,"is_bot":%b,"first_name":"%s"},"text":%s}}\
                """.formatted(kind, message, chat, thread, Math.abs(from), from < 0, name, json.writeValueAsString(text)));
        return message;
    }

    private void replies(long topic, long to, String text) {
        hand("""
                {"update_id":1,"message":{"message_id":%d,"chat":{"id":%d,"type":"supergroup","is_forum":true},\
                "message_thread_id":%d,"is_topic_message":true,"reply_to_message":{"message_id":%d},\
                "from":{"id":7,"is_bot":false,"first_name":"Marieke"},"text":"%s"}}\
                """.formatted(MESSAGES.incrementAndGet(), chat, topic, to, text));
    }

    /** The one message in a topic or chat that holds these words. */
    private StrictGroup.Posted posted(String words) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> API.posted().stream()
                                .filter(one -> one.text().contains(words))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private void presses(long topic, String data, long from, String name) {
        hand("""
                {"update_id":1,"callback_query":{"id":"q","data":"%s","from":{"id":%d,"is_bot":%b,"first_name":"%s"},\
                "message":{"message_id":1,"chat":{"id":%d,"type":"supergroup"},"message_thread_id":%d,"is_topic_message":true}}}\
                """.formatted(data, Math.abs(from), from < 0, name, chat, topic));
    }

    private void hand(String update) {
        door.mine(json.readTree(update)).ifPresent(door::take);
    }

    private CaseId opened() {
        employer[0].types("het uwv heeft mijn aanvraag in amsterdam zomaar afgewezen");
        employer[0].presses("ja");
        return store.liveOf(employer[0].id().value()).orElseThrow().id();
    }

    private Case stored(CaseId id) {
        return store.get(id).orElseThrow();
    }

    /** The topic of the newest case of this group, when it is there. */
    private long topic(String name) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> API.topics().entrySet().stream()
                                .filter(one -> one.getValue().contains(name))
                                .map(Map.Entry::getKey)
                                .filter(topic -> API.posted().stream()
                                        .anyMatch(sent -> sent.chat() == chat && sent.topic() == topic))
                                .reduce(0L, Math::max),
                        found -> found > 0);
    }

    private void untilIn(long topic, String... texts) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(1));
            sweep.sweep();
            assertThat(String.join("\n", API.in(topic))).contains(texts);
        });
    }

    @Test
    void linksAGroupOnlyWithACodeThatWorksOnce() {
        assertThat(groups.of(ThreeRegions.AMSTERDAM)).containsExactly(chat);
        String code = codes.make(ThreeRegions.GOOI);
        assertThat(codes.redeem(code).map(GroupCodes.Desk::region)).contains(ThreeRegions.GOOI);
        says(0, "/koppel " + code);
        says(0, "/koppel zomaar");
        untilIn(0, "Vragen voor de adviseurs van Groot Amsterdam komen nu hier binnen");
        assertThat(groups.regionOf(chat)).contains(ThreeRegions.AMSTERDAM);
        assertThat(door.mine(json.readTree("""
                {"update_id":1,"message":{"message_id":1,"chat":{"id":-5,"type":"supergroup"},\
                "from":{"id":7,"is_bot":false},"text":"/claim"}}"""))).isEmpty();
    }

    /** Telegram refuses a change that changes nothing. */
    @Test
    void leavesACardAloneThatShowsTheSame() {
        opened();
        long topic = topic("[open]");
        says(topic, "/claim");
        says(topic, "Ik kijk mee.");
        untilIn(topic, "Vraag: het uwv heeft mijn aanvraag", "opgepakt");
        employer[0].types("fijn dat u er bent");
        untilIn(topic, "fijn dat u er bent");
        int before = API.unchanged();
        for (String words : List.of("nog een ding", "nog twee dingen", "nog drie dingen")) {
            employer[0].types(words);
            untilIn(topic, words);
        }
        assertThat(API.unchanged()).isEqualTo(before);
    }

    /** While a topic is being changed, what comes next waits for it and is told then, without a clock. */
    @Test
    void tellsWhatCameWhileATopicWasChanged() throws InterruptedException {
        CaseId id = opened();
        long topic = topic("[open]");
        untilIn(topic, "Nieuwe vraag");
        long card = API.posted().stream()
                .filter(one -> one.topic() == topic)
                .findFirst()
                .orElseThrow()
                .message();
        int before = API.unchanged();
        StrictGroup.Journey change = API.holds("editForumTopic");
        says(topic, "/claim");
        change.leaves();
        says(topic, "Ik kijk mee.");
        assertThat(stored(id).status()).isEqualTo(CaseStatus.WAITING);
        change.arrives();
        await().untilAsserted(() -> assertThat(API.changed(card)).startsWith("Marieke heeft deze vraag en wacht op"));
        await().untilAsserted(() -> assertThat(stored(id).untold()).isEmpty());
        says(topic, "Vertel maar.");
        await().untilAsserted(() -> assertThat(stored(id).untold()).isEmpty());
        assertThat(API.unchanged()).isEqualTo(before);
    }

    @Test
    void changesACardOneByOne() throws Exception {
        CaseCard first = cardOf(opened(), "Amsterdam");
        topic("[open]");
        CaseCard second = cardOf(new CaseId(first.id()), "Diemen");
        CaseCard third = cardOf(new CaseId(first.id()), "Amstelveen");
        int before = API.unchanged();
        StrictGroup.Journey change = API.holds("editMessageText");
        CompletableFuture<Boolean> slow =
                CompletableFuture.supplyAsync(() -> notifier.tell(new CaseNotice.Altered("one", second, "moved")));
        change.leaves();
        assertThat(notifier.tell(new CaseNotice.Altered("two", third, "moved"))).isFalse();
        change.arrives();
        assertThat(slow.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(notifier.tell(new CaseNotice.Altered("two", third, "moved"))).isTrue();
        assertThat(notifier.tell(new CaseNotice.Altered("three", third, "moved")))
                .isTrue();
        assertThat(API.unchanged()).isEqualTo(before);
    }

    private CaseCard cardOf(CaseId id, String place) {
        Case of = stored(id);
        return new CaseCard(
                id.value(),
                of.region(),
                of.seenIn(),
                "Groot Amsterdam",
                "oordeel",
                "open",
                of.story().question(),
                Optional.of(place),
                List.of(),
                "",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                "");
    }

    @Test
    void showsACardWithSummaryAndButtonsAndRelaysBothWays() {
        CaseId id = opened();
        long topic = topic("[open]");
        untilIn(topic, "Vraag: het uwv heeft mijn aanvraag", "Plaats: Amsterdam", "Beloofd: eerste antwoord");
        assertThat(API.posted())
                .filteredOn(one -> one.topic() == topic)
                .first()
                .satisfies(card -> assertThat(card.buttons()).contains("ag:claim:" + id));
        await().untilAsserted(() -> assertThat(API.icon(topic)).isEqualTo("44"));
        long message = says(topic, "Goedemorgen, vertel.");
        assertThat(employer[0].hears()).contains("Goedemorgen, vertel.");
        assertThat(stored(id).status()).isEqualTo(CaseStatus.WAITING);
        employer[0].types("ik begrijp de brief niet");
        untilIn(topic, "Werkgever: ik begrijp de brief niet", "Marieke heeft deze vraag opgepakt");
        assertThat(API.in(topic))
                .filteredOn(text -> text.contains("Goedemorgen"))
                .isEmpty();
        await().untilAsserted(() -> assertThat(API.topics().get(topic)).startsWith("[bezig] Marieke"));
        await().untilAsserted(() -> assertThat(API.icon(topic)).isEqualTo("55"));
        says(topic, "Goedemorgen, vertel eens.", 7, "Marieke", "edited_message", message);
        assertThat(employer[0].heardLast().text()).isEqualTo("Verbeterd bericht: Goedemorgen, vertel eens.");
        says(topic, "// lastige, eerst nabellen");
        assertThat(employer[0].hears()).noneMatch(text -> text.contains("nabellen"));
        assertThat(stored(id).messages())
                .last()
                .satisfies(note -> assertThat(note.from()).isEqualTo(Case.From.INTERNAL));
        says(topic, "/sluit beantwoord");
        assertThat(stored(id).status()).isEqualTo(CaseStatus.CLOSED);
        await().untilAsserted(() -> assertThat(API.topics().get(topic)).startsWith("[klaar]"));
        await().untilAsserted(() -> assertThat(API.icon(topic)).isEqualTo("66"));
    }

    @Test
    void neverSendsWhatIsEditedIntoANote() {
        CaseId id = opened();
        long topic = topic("[open]");
        long message = says(topic, "Goedemorgen, vertel.");
        says(topic, "// deze man liegt", 7, "Marieke", "edited_message", message);
        says(topic, "//deze man liegt", 7, "Marieke", "edited_message", message);
        untilIn(topic, "begint met // en is dus niet verstuurd");
        assertThat(employer[0].hears()).noneMatch(text -> text.contains("liegt"));
        assertThat(stored(id).messages()).extracting(Case.Message::text).containsExactly("Goedemorgen, vertel.");
        long note = says(topic, "// eerst nabellen");
        says(topic, "// eerst mailen", 7, "Marieke", "edited_message", note);
        assertThat(stored(id).messages()).last().satisfies(changed -> {
            assertThat(changed.text()).isEqualTo("eerst mailen");
            assertThat(changed.from()).isEqualTo(Case.From.INTERNAL);
        });
        says(topic, "/sluit beantwoord");
        says(topic, "Goedemorgen, te laat.", 7, "Marieke", "edited_message", message);
        untilIn(topic, "Is de vraag gesloten?");
        assertThat(employer[0].hears()).noneMatch(text -> text.contains("te laat") || text.contains("mailen"));
    }

    @Test
    void tellsASecondAdviserWhoHasIt() {
        CaseId id = opened();
        long topic = topic("[open]");
        presses(topic, "ag:claim:" + id, 7, "Marieke");
        presses(topic, "ag:claim:" + id, 8, "Piet");
        assertThat(API.alerts()).last().isEqualTo("Marieke heeft deze vraag.");
        says(topic, "Ik weet het ook", 8, "Piet", "message", MESSAGES.incrementAndGet());
        untilIn(topic, "Marieke heeft deze vraag.");
        assertThat(employer[0].hears()).doesNotContain("Ik weet het ook");
        says(topic, "namens iedereen", -1, "Group", "message", MESSAGES.incrementAndGet());
        untilIn(topic, "U schrijft anoniem");
        assertThat(employer[0].hears()).doesNotContain("namens iedereen");
    }

    @Test
    void makesATopicThatWasDeletedAgainWithItsHistory() {
        CaseId id = opened();
        long first = topic("[open]");
        says(first, "Ik kijk ernaar.");
        employer[0].types("dank u wel");
        untilIn(first, "Werkgever: dank u wel");
        API.deletes(first);
        employer[0].types("bent u er nog");
        long second = await().atMost(Duration.ofSeconds(20)).until(() -> topic("Marieke"), found -> found != first);
        untilIn(second, "opnieuw gemaakt", "Marieke aan de werkgever: Ik kijk ernaar.", "Werkgever: bent u er nog");
        assertThat(String.join("\n", API.in(second)).split("bent u er nog", -1)).hasSize(2);
        says(second, "Jazeker.");
        assertThat(employer[0].heardLast().text()).isEqualTo("Jazeker.");
        assertThat(stored(id).messages()).hasSize(4);
        API.closes(second);
        employer[0].types("mooi");
        untilIn(second, "Werkgever: mooi");
    }

    @Test
    void losesAndDoublesNothingWhenTelegramIsBusy() {
        API.refuses(3);
        opened();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(31));
            sweep.sweep();
            assertThat(API.posted())
                    .filteredOn(one -> one.chat() == chat && one.text().startsWith("Nieuwe vraag"))
                    .hasSize(1);
        });
    }

    /** How often the words stand in the group. */
    private long times(String words) {
        return API.posted().stream()
                .filter(one -> one.chat() == chat && one.text().contains(words))
                .count();
    }

    private void sweepUntil(Runnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(31));
            sweep.sweep();
            holds.run();
        });
    }

    @Test
    void waitsAsLongAsTelegramAsksBeforeItTellsAgain() {
        API.isBusyFor(Duration.ofSeconds(2));
        opened();
        sweepUntil(() -> assertThat(times("Nieuwe vraag")).isEqualTo(1));
        assertThat(API.refusals(topic("[open]"))).isEqualTo(1);
    }

    @Test
    void aNoticeOfWhichNobodyKnowsWhetherItArrivedIsToldOnceMoreWithAMark() {
        opened();
        long topic = topic("[open]");
        API.takesUnheard("bent u er");
        employer[0].types("ik wil iemand spreken, bent u er");
        sweepUntil(() -> assertThat(API.in(topic))
                .filteredOn(text -> text.contains("bent u er"))
                .hasSize(2));
        employer[0].types("ik wil iemand spreken, nog iets");
        untilIn(topic, "nog iets");
        assertThat(API.in(topic))
                .filteredOn(text -> text.contains("bent u er"))
                .satisfiesExactly(
                        first -> assertThat(first).doesNotContain("herhaald"),
                        again -> assertThat(again).startsWith("(herhaald"));
    }

    @Test
    void aTopicOfWhichNobodyKnowsWhetherItWasMadeIsMadeAgain() {
        int before = API.topics().size();
        API.makesTopicUnheard();
        opened();
        sweepUntil(() -> assertThat(times("Nieuwe vraag")).isEqualTo(1));
        assertThat(API.topics()).hasSize(before + 2);
    }

    @Test
    void aCardOfWhichNobodyKnowsWhetherItArrivedIsShownAgain() {
        API.takesUnheard("Nieuwe vraag");
        CaseId id = opened();
        sweepUntil(() -> assertThat(times("Nieuwe vraag")).isEqualTo(2));
        long topic = topic("[open]");
        presses(topic, "ag:claim:" + id, 7, "Marieke");
        untilIn(topic, "Marieke heeft deze vraag opgepakt");
    }

    @Test
    void repliesToAnAdviserAlsoWhenTelegramSaysToWait() {
        API.refuses(1);
        says(0, "/dit-help");
        assertThat(API.posted())
                .last()
                .satisfies(sent -> assertThat(sent.text()).startsWith("Elk onderwerp is een vraag"));
        opened();
        long topic = topic("[open]");
        untilIn(topic, "Nieuwe vraag");
        API.refuses(1);
        says(topic, "/overdragen");
        assertThat(API.in(topic)).last().asString().startsWith("Aan wie draagt u over?");
    }

    @Test
    void everyPressIsAnswered() {
        CaseId id = opened();
        long topic = topic("[open]");
        int before = API.alerts().size();
        presses(topic, "", 7, "Marieke");
        presses(topic, "x", 7, "Marieke");
        presses(topic, "1=vraag:iets", 7, "Marieke");
        presses(topic, "ag:claim", 7, "Marieke");
        presses(topic, "ag:onbekend:" + id, 7, "Marieke");
        presses(topic, "ag:transfer:" + id, 7, "Marieke");
        presses(topic, "ag:claim:" + id, -9, "Group");
        hand("""
                {"update_id":1,"callback_query":{"id":"q","data":"1=iets","from":{"id":7,"is_bot":false},\
                "message":{"message_id":1,"chat":{"id":%d,"type":"supergroup"}}}}""".formatted(chat));
        assertThat(API.alerts()).hasSize(before + 8);
    }

    @Test
    void tellsTheAdviserThatTheEmployerCannotBeReached() {
        long person = -chat;
        Employer inTelegram = new Employer(conversations, new Address(Address.TELEGRAM, Long.toString(person)));
        inTelegram.types("het uwv heeft mijn aanvraag in amsterdam zomaar afgewezen");
        inTelegram.presses("ja");
        CaseId id = store.liveOf(inTelegram.id().value()).orElseThrow().id();
        long topic = topic("[open]");
        untilIn(topic, "Nieuwe vraag");
        API.blocks(person);
        says(topic, "Goedemorgen, vertel.");
        untilIn(topic, "de werkgever is in Telegram niet te bereiken");
        assertThat(stored(id).unreachable()).isTrue();
        assertThat(stored(id).status()).isEqualTo(CaseStatus.WAITING);
        clock.advance(Duration.ofSeconds(5));
        inTelegram.types("ik ben er weer");
        assertThat(stored(id).unreachable()).isFalse();
    }

    @Test
    void movesToTheGroupOfAnotherDeskAndShowsWhatIsSaidOnTheWeb() {
        CaseId id = opened();
        long topic = topic("[open]");
        cases.message(id, ON_THE_WEB, "web1", "Ik zoek het uit.");
        untilIn(topic, "Jan aan de werkgever: Ik zoek het uit.");
        cases.release(id, ON_THE_WEB);
        says(topic, "/overdragen nergenshuizen");
        untilIn(topic, "Dat loket ken ik niet");
        says(topic, "/overdragen hilversum");
        assertThat(stored(id).region()).isEqualTo(ThreeRegions.GOOI);
        untilIn(topic, "Deze vraag ligt nu bij Gooi en Vechtstreek");
        says(topic, "kan ik nog iets zeggen");
        assertThat(employer[0].hears()).doesNotContain("kan ik nog iets zeggen");
    }

    @Test
    void answersOneMessageInTelegramAndShowsAnEditAsOne() {
        long place = CHATS.decrementAndGet() * -1;
        employer[0] = new Employer(conversations, new Address(Address.TELEGRAM, Long.toString(place)));
        opened();
        long topic = topic("[open]");
        says(topic, "Vertel eens.");
        employer[0].sends("m31:ab", new Input.Text("wij zijn met 12 mensen"));
        untilIn(topic, "Werkgever: wij zijn met 12 mensen");
        long relayed = posted("Werkgever: wij zijn met 12 mensen").message();
        replies(topic, relayed, "Twaalf is genoeg.");
        assertThat(posted("Twaalf is genoeg.")).satisfies(sent -> {
            assertThat(sent.chat()).isEqualTo(place);
            assertThat(sent.answers()).isEqualTo(31);
        });
        // In a topic everything is by itself a reply to the message that made the topic.
        replies(topic, topic, "Los daarvan nog iets.");
        assertThat(posted("Los daarvan nog iets.").answers()).isZero();
        employer[0].sends("m31:cd", new Input.Text("wij zijn met 13 mensen"));
        untilIn(topic, "Werkgever verbeterde een bericht: wij zijn met 13 mensen");
        assertThat(posted("wij zijn met 13 mensen").answers()).isEqualTo(relayed);
    }

    @Test
    void askingMoreIsNotTheFirstReplyThatWasPromised() {
        CaseId id = opened();
        long topic = topic("[open]");
        presses(topic, "ag:more:" + id, 7, "Marieke");
        assertThat(employer[0].heardLast().text()).contains("Kunt u iets meer vertellen?");
        untilIn(topic, "Marieke aan de werkgever: Dank u wel. Kunt u iets meer vertellen?");
        assertThat(stored(id).status()).isEqualTo(CaseStatus.WAITING);
        assertThat(stored(id).promise().keptAt()).isNull();
        clock.advance(Duration.ofHours(5));
        assertThat(stored(id).late(clock.instant())).isTrue();
        says(topic, "Zo zit het.");
        assertThat(stored(id).promise().keptAt()).isEqualTo(clock.instant());
    }

    @Test
    void offersWhereACaseCanGo() {
        String longId = "auth0|" + "9".repeat(60);
        team.signedIn(new SignedIn(new Staff(longId, "Lieve", Set.of(Role.ADVISER), Set.of(ThreeRegions.AMSTERDAM))));
        CaseId id = opened();
        long topic = topic("[open]");
        presses(topic, "ag:transfer:" + id, 7, "Marieke");
        untilIn(topic, "Aan wie draagt u over?");
        Map<String, String> buttons = buttons(topic, "Aan wie draagt u over?");
        assertThat(buttons).containsKeys("Lieve", "Verwijs naar UWV Groot Amsterdam en sluit");
        assertThat(buttons.keySet()).anyMatch(label -> label.startsWith("Regio: "));
        assertThat(buttons.values()).allMatch(data -> data.length() <= 64);
        presses(topic, String.valueOf(buttons.get("Lieve")), 7, "Marieke");
        assertThat(stored(id).owner()).isEqualTo(new Adviser(longId, "Lieve"));
        presses(topic, "ag:to-x1:" + id, 7, "Marieke");
        assertThat(API.alerts()).last().asString().contains("Die collega ken ik hier niet");
        cases.release(id, ON_THE_WEB);
        presses(topic, String.valueOf(buttons.get("Verwijs naar UWV Groot Amsterdam en sluit")), 7, "Marieke");
        assertThat(stored(id).closing()).isNotNull();
        assertThat(employer[0].hears()).anyMatch(text -> text.contains("UWV Groot Amsterdam") && text.contains("088"));
    }

    private Map<String, String> buttons(long topic, String under) {
        String keyboard = API.posted().stream()
                .filter(one -> one.topic() == topic && one.text().contains(under))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .buttons();
        Map<String, String> buttons = new HashMap<>();
        json.readTree(keyboard)
                .path("inline_keyboard")
                .forEach(row -> row.forEach(button -> buttons.put(
                        button.path("text").asString(),
                        button.path("callback_data").asString())));
        return buttons;
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", "sticker", "audio", "video_note", "location", "contact"})
    void saysThatOnlyWordsArePassedOn(String thing) {
        opened();
        long topic = topic("[open]");
        hand("""
                {"update_id":1,"message":{"message_id":%d,"chat":{"id":%d,"type":"supergroup","is_forum":true},\
                "message_thread_id":%d,"is_topic_message":true,"%s":{},\
                "from":{"id":7,"is_bot":false,"first_name":"Marieke"}}}\
                """.formatted(MESSAGES.incrementAndGet(), chat, topic, thing));
        untilIn(topic, "Alleen tekst komt aan bij de werkgever.");
    }

    @Test
    void tellsAllOfALongTalkAgainOrSaysWhatIsLeftOut() {
        CaseId id = opened();
        long first = topic("[open]");
        says(first, "Vertel maar.");
        String much = "heel veel woorden ".repeat(90);
        for (int i = 100; i < 108; i++) {
            employer[0].types("deel " + i + " " + much);
        }
        untilIn(first, "deel 107");
        API.deletes(first);
        employer[0].types("deel 108 slot");
        long second = await().atMost(Duration.ofSeconds(20)).until(() -> topic("Marieke"), found -> found != first);
        untilIn(second, "opnieuw gemaakt", "deel 108 slot");
        String all = String.join("\n", API.in(second));
        for (int i = 100; i < 109; i++) {
            assertThat(all).containsOnlyOnce("deel " + i);
        }
        assertThat(all).doesNotContain("staan hier niet");
        for (int i = 109; i < 118; i++) {
            employer[0].types("deel " + i + " " + much);
        }
        untilIn(second, "deel 117");
        API.deletes(second);
        employer[0].types("deel 118 slot");
        long third = await().atMost(Duration.ofSeconds(20)).until(() -> topic("Marieke"), found -> found != second);
        untilIn(third, "berichten staan hier niet", "/adviseur/" + id, "deel 118 slot");
        assertThat(String.join("\n", API.in(third))).doesNotContain("deel 100 ").contains("deel 117");
    }

    @Test
    void tellsTheRestOfTheHistoryAlsoWhenNobodyKnowsOfAPartWhetherItArrived() {
        opened();
        long first = topic("[open]");
        says(first, "Vertel maar.");
        for (int i = 100; i < 105; i++) {
            employer[0].types("deel " + i + " " + "heel veel woorden ".repeat(90));
        }
        untilIn(first, "deel 104");
        API.deletes(first);
        API.takesUnheard("opnieuw gemaakt");
        employer[0].types("deel 105 slot");
        long second = await().atMost(Duration.ofSeconds(20)).until(() -> topic("Marieke"), found -> found != first);
        await().untilAsserted(() -> assertThat(times("opnieuw gemaakt")).isEqualTo(1));
        API.takesUnheard("opnieuw gemaakt");
        sweepUntil(() -> assertThat(String.join("\n", API.in(second))).containsOnlyOnce("deel 105 slot"));
        assertThat(times("opnieuw gemaakt")).isEqualTo(2);
    }

    @Test
    void givesACaseToAColleagueByName() {
        CaseId id = opened();
        long topic = topic("[open]");
        says(topic, "/overdragen @Gerda");
        untilIn(topic, "Die collega ken ik hier niet");
        says(topic, "// ik ben er ook", 9, "Gerda", "message", MESSAGES.incrementAndGet());
        says(topic, "/overdragen @gerda");
        assertThat(stored(id).owner()).isEqualTo(new Adviser("tg-9", "Gerda"));
        says(topic, "Ik neem het over.", 9, "Gerda", "message", MESSAGES.incrementAndGet());
        assertThat(employer[0].heardLast().text()).isEqualTo("Ik neem het over.");
    }

    @Test
    void knowsAnAdviserOfTheWebDeskInTheGroup() {
        Staff here = new Staff("sub-of-karin", "Karin", Set.of(Role.ADVISER), Set.of(ThreeRegions.AMSTERDAM));
        CaseId before = opened();
        long topic = topic("[open]");
        says(topic, "/claim", 70, "Kaatje", "message", MESSAGES.incrementAndGet());
        assertThat(stored(before).owner()).isEqualTo(new Adviser("tg-70", "Kaatje"));
        says(0, "/ik ABCDEFGHJK", 70, "Kaatje", "message", MESSAGES.incrementAndGet());
        String code = names.make(new PersonalCodes.Person(here.id(), here.name()));
        says(0, "/ik " + code, 70, "Kaatje", "message", MESSAGES.incrementAndGet());
        untilIn(0, "Deze code klopt niet", "Wat u hier oppakt");
        assertThat(stored(before).owner()).isEqualTo(new Adviser("sub-of-karin", "Karin"));

        employer[0] = new Employer(conversations);
        CaseId id = opened();
        presses(topic, "ag:claim:" + id, 70, "Kaatje");
        CaseQuery mine = new CaseQuery(
                List.of(CaseStatus.CLAIMED, CaseStatus.WAITING), Optional.empty(), Optional.empty(), true, 0, 10);
        assertThat(lists.list(mine, here).cases()).extracting(Case::id).containsExactlyInAnyOrder(before, id);
        assertThat(cases.message(id, here, "web", "Vanaf het scherm.")).isInstanceOf(Changed.Done.class);
        assertThat(employer[0].hears())
                .contains("Vanaf het scherm.")
                .anyMatch(text -> text.startsWith("Karin, adviseur voor Groot Amsterdam, leest nu mee"));
        employer[0].types("fijn");
        cases.away(here, LocalDate.now(clock).plusDays(3));
        assertThat(stored(id).status()).isEqualTo(CaseStatus.OPEN);
        says(0, "/ik " + code, 71, "Boef", "message", MESSAGES.incrementAndGet());
        presses(topic, "ag:claim:" + id, 71, "Boef");
        assertThat(stored(id).owner()).isEqualTo(new Adviser("tg-71", "Boef"));
    }

    @Test
    void takesEverythingAwayWhenTheEmployerErases() {
        opened();
        long topic = topic("[open]");
        conversations.eraseAll(employer[0].id());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(API.topics()).doesNotContainKey(topic));
    }
}
