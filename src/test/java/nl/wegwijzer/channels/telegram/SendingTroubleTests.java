package nl.wegwijzer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.wegwijzer.conversation.Entry;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.support.StubBotApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What becomes of a message when Telegram does not answer, says to wait, or refuses for good. */
class SendingTroubleTests {

    private static final String WAIT = EchoDoor.refusal(429, "Too Many Requests: retry after 1", "\"retry_after\":1");
    private static EchoDoor door;

    private final long chat = EchoDoor.chat();

    @BeforeAll
    static void open() {
        door = new EchoDoor();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    /** The first so many messages of these words get this answer. */
    private AtomicInteger first(int times, Predicate<String> words, String answer) {
        AtomicInteger hit = new AtomicInteger();
        door.api.fault(
                chat,
                text -> words.test(text) && hit.getAndIncrement() < times ? Optional.of(answer) : Optional.empty());
        return hit;
    }

    private void reminds(String key, String words) {
        door.conversations().remind(door.conversation(chat), key, List.of(Reply.of(Reply.Kind.NOTICE, words)));
    }

    @Test
    void anAnswerOfWhichNobodyKnowsWhetherItArrivedIsSentOnceMore() {
        first(1, "echo vraag"::equals, StubBotApi.NO_ANSWER);
        door.api.says(chat, "vraag");
        door.api.says(chat, "daarna");
        door.awaitSent(chat, "echo vraag", "echo vraag", "echo daarna");
    }

    @Test
    void andNotForEver() {
        first(9, "echo vraag"::equals, StubBotApi.NO_ANSWER);
        door.api.says(chat, "vraag");
        door.api.says(chat, "daarna");
        door.awaitSent(chat, "echo vraag", "echo vraag", "echo daarna");
    }

    @Test
    void aReminderOfWhichNobodyKnowsWhetherItArrivedIsNotRepeated() {
        door.api.says(chat, "begin");
        door.awaitSent(chat, "echo begin");
        first(1, "Weet u nog?"::equals, StubBotApi.NO_ANSWER);
        reminds("herinnering", "Weet u nog?");
        door.api.says(chat, "daarna");
        door.awaitSent(chat, "echo begin", "Weet u nog?", "echo daarna");
    }

    @Test
    void anAdvisersWordsAreSentOnceMore() {
        door.api.says(chat, "begin");
        door.awaitSent(chat, "echo begin");
        first(1, text -> text.contains("Ik zoek het uit"), StubBotApi.NO_ANSWER);
        door.conversations()
                .post(
                        door.conversation(chat),
                        "adviseur-1",
                        Entry.Author.ADVISER,
                        List.of(Reply.of(Reply.Kind.HANDOFF, "Ik zoek het uit.")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(door.api.sentTo(chat))
                        .filteredOn(text -> text.contains("Ik zoek het uit"))
                        .hasSize(2));
    }

    private String keyOf(String pattern) {
        return Pattern.compile("\"callback_data\":\"(" + pattern + ")\"")
                .matcher(door.api.bodiesTo(chat).getFirst())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePassagesComeAlsoWhenTelegramSaysToWaitAndOnceForADoubleTap() {
        door.api.says(chat, "bron");
        await().until(() -> door.api.sentTo(chat).size() == 1);
        String sources = keyOf("1s\\d+");
        AtomicInteger asked = first(1, text -> text.contains("passage"), WAIT);
        door.taps(chat, 7, sources);
        door.taps(chat, 7, sources);
        door.api.says(chat, "daarna");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(door.api.sentTo(chat)).hasSize(3));
        assertThat(asked).hasValue(2);
        assertThat(door.api.sentTo(chat).get(1))
                .contains("[1] Loonkostenvoordeel", "passage", "https://example.org/a", "20 november 2026");
        assertThat(door.api.sentTo(chat).getLast()).isEqualTo("echo daarna");
    }

    @Test
    void aButtonThatIsTooLongForTelegramStillWorks() {
        door.api.says(chat, "bron");
        await().until(() -> door.api.sentTo(chat).size() == 1);
        String question = keyOf("1#[^\"]+");
        assertThat(question.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        door.taps(chat, 8, question);
        await().untilAsserted(() -> assertThat(door.api.sentTo(chat))
                .contains("echo Hoe vraag ik dit aan bij de Belastingdienst en bij UWV, en hoe lang duurt dat?"));
    }

    @Test
    void anApologyWaitsAsLongAsTelegramAsks() {
        first(1, text -> text.startsWith("Er ging"), WAIT);
        door.api.says(chat, "stuk");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(door.api.sentTo(chat))
                        .singleElement()
                        .asString()
                        .startsWith("Er ging bij ons iets mis"));
    }

    @Test
    void whoBlockedUsGetsNoRemindersAndIsKnownNotToBeReached() {
        door.api.says(chat, "begin");
        door.awaitSent(chat, "echo begin");
        first(1, "echo weg"::equals, EchoDoor.refusal(403, "Forbidden: bot was blocked by the user", ""));
        door.api.says(chat, "weg");
        await().untilAsserted(() -> assertThat(door.lost()).contains(door.conversation(chat)));
        reminds("herinnering", "Weet u nog?");
        door.api.says(chat, "terug");
        door.awaitSent(chat, "echo begin", "echo terug");
    }

    @Test
    void anAccountThatIsGoneIsKnownNotToBeReachedAndCountedApart() {
        double before = door.counted("sendMessage", "deactivated");
        first(1, "echo weg"::equals, EchoDoor.refusal(403, "Forbidden: user is deactivated", ""));
        door.api.says(chat, "weg");
        await().untilAsserted(() -> assertThat(door.lost()).contains(door.conversation(chat)));
        assertThat(door.counted("sendMessage", "deactivated")).isEqualTo(before + 1);
    }

    @Test
    void healthTellsRefusalsByKind() {
        first(1, "echo lang"::equals, EchoDoor.refusal(400, "Bad Request: message is too long", ""));
        door.api.says(chat, "lang");
        door.awaitSent(chat, "echo lang");
        long other = EchoDoor.chat();
        AtomicInteger asked = new AtomicInteger();
        door.api.fault(
                other,
                _ -> asked.getAndIncrement() == 0
                        ? Optional.of(EchoDoor.refusal(400, "Bad Request: can't parse entities: <x>", ""))
                        : Optional.empty());
        door.api.says(other, "teken");
        door.awaitSent(other, "echo teken");
        assertThat(door.health().getDetails().get("refused"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Long.class))
                .containsKeys("too-long", "parse")
                .doesNotContainKeys("400", "done");
    }

    @Test
    void anEditThatChangesNothingIsASuccess() {
        door.api.answers(
                "editmessagereplymarkup",
                _ -> Optional.of(EchoDoor.refusal(
                        400,
                        "Bad Request: message is not modified: specified new message content and reply markup are exactly"
                                + " the same",
                        "")));
        double before = door.counted("editMessageReplyMarkup", "done");
        door.api.says(chat, "knoppen");
        await().until(() -> door.api.sentTo(chat).size() == 1);
        door.taps(chat, 9, "1=echo:ja");
        await().untilAsserted(() ->
                assertThat(door.counted("editMessageReplyMarkup", "done")).isEqualTo(before + 1));
        assertThat(door.health().getDetails().get("refused")).isInstanceOf(Map.class);
    }
}
