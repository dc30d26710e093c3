package nl.wegwijzer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.support.EchoHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What comes in besides words, and how the poll asks for it. */
class ReceivingTests {

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

    private List<String> confirmed() {
        return door.api.lastCalls("answercallbackquery");
    }

    @Test
    void aPressThatLeadsNowhereIsConfirmedToo() {
        door.api.update(
                chat,
                id ->
                        "{\"update_id\":%d,\"callback_query\":{\"id\":\"game%d\",\"from\":{\"id\":%d},\"game_short_name\":\"x\"}}"
                                .formatted(id, chat, chat));
        door.api.update(
                chat,
                id -> "{\"update_id\":%d,\"callback_query\":{\"id\":\"nobody%d\",\"data\":\"1=x\"}}"
                        .formatted(id, chat));
        await().untilAsserted(() -> assertThat(confirmed())
                .anyMatch(body -> body.contains("game" + chat))
                .anyMatch(body -> body.contains("nobody" + chat)));
    }

    @Test
    void aLocationIsAnsweredKindly() {
        door.receives(chat, "\"location\":{\"latitude\":52.3702,\"longitude\":4.8952}");
        await().untilAsserted(() ->
                assertThat(door.api.sentTo(chat)).singleElement().asString().startsWith("Uw locatie bewaar ik niet"));
    }

    @Test
    void anAlbumIsAnsweredOnce() {
        for (int i = 0; i < 5; i++) {
            door.receives(chat, "\"photo\":[],\"media_group_id\":\"%d\"".formatted(chat));
        }
        door.api.says(chat, "klaar");
        await().untilAsserted(() -> assertThat(door.api.sentTo(chat)).hasSize(2));
        assertThat(door.api.sentTo(chat).getLast()).isEqualTo("echo klaar");
    }

    @Test
    void showsTypingWhileATurnIsSlow() {
        door.api.says(chat, "traag");
        await().untilAsserted(() -> assertThat(door.api.lastCalls("sendchataction"))
                .anyMatch(body -> body.contains(Long.toString(chat)) && body.contains("typing")));
        assertThat(door.api.sentTo(chat)).isEmpty();
        EchoHouse.goOn();
        door.awaitSent(chat, "echo traag");
    }

    private List<String> drafts(long to) {
        return door.api.lastCalls("sendmessagedraft").stream()
                .filter(body -> body.matches(".*\"chat_id\":" + to + "\\D.*"))
                .toList();
    }

    @Test
    void showsADraftWhileAModelWordsAnAnswer() {
        door.api.answers(
                "sendmessagedraft", _ -> Optional.of(EchoDoor.refusal(429, "Too Many Requests", "\"retry_after\":9")));
        door.api.says(chat, "model");
        await().untilAsserted(() -> assertThat(drafts(chat))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(body -> body.contains("Ja, vaak wel. …") && body.contains("\"draft_id\":")));
        assertThat(door.api.sentTo(chat)).isEmpty();
        EchoHouse.goOn();
        door.awaitSent(chat, "echo model");
        int shown = drafts(chat).size();
        door.api.says(chat, "daarna");
        door.awaitSent(chat, "echo model", "echo daarna");
        assertThat(drafts(chat)).as("none comes after the answer").hasSize(shown);
    }

    @Test
    void aGroupSeesNoDraft() {
        door.api.update(
                -chat,
                id ->
                        "{\"update_id\":%d,\"message\":{\"message_id\":3,\"chat\":{\"id\":-%d,\"type\":\"supergroup\"},\"from\":{\"id\":5,\"is_bot\":false},\"text\":\"@wegwijzer_bot model\",\"entities\":[{\"type\":\"mention\",\"offset\":0,\"length\":14}]}}"
                                .formatted(id, chat));
        await().untilAsserted(() ->
                assertThat(door.api.lastCalls("sendchataction")).anyMatch(body -> body.contains("-" + chat)));
        door.api.says(chat, "model");
        await().untilAsserted(() -> assertThat(drafts(chat)).isNotEmpty());
        assertThat(drafts(-chat)).isEmpty();
        EchoHouse.goOn();
        EchoHouse.goOn();
        await().untilAsserted(() -> assertThat(door.api.sentTo(-chat)).hasSize(1));
    }

    private void member(String status) {
        door.api.update(
                chat,
                id ->
                        "{\"update_id\":%d,\"my_chat_member\":{\"chat\":{\"id\":%d,\"type\":\"private\"},\"from\":{\"id\":%d},\"new_chat_member\":{\"status\":\"%s\"}}}"
                                .formatted(id, chat, chat, status));
    }

    private void reminds(String words) {
        door.conversations().remind(door.conversation(chat), words, List.of(Reply.of(Reply.Kind.NOTICE, words)));
    }

    @Test
    void whoBlocksTheBotHearsNoRemindersUntilUnblocked() {
        door.api.says(chat, "begin");
        door.awaitSent(chat, "echo begin");
        member("kicked");
        await().untilAsserted(() -> assertThat(door.lost()).contains(door.conversation(chat)));
        reminds("een");
        door.api.says(chat, "tussen");
        door.awaitSent(chat, "echo begin", "echo tussen");
        member("member");
        door.api.says(chat, "terug");
        door.awaitSent(chat, "echo begin", "echo tussen", "echo terug");
        reminds("twee");
        door.awaitSent(chat, "echo begin", "echo tussen", "echo terug", "twee");
    }

    @Test
    void thePollNamesWhatItWants() {
        await().until(() -> door.api.calls("getupdates") > 0);
        assertThat(door.api.lastCall("getupdates"))
                .contains("\"allowed_updates\":[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
    }

    @Test
    void aWebhookThatIsStillSetIsRemovedWhenThePollIsRefusedForIt() {
        AtomicBoolean set = new AtomicBoolean(true);
        door.api.answers(
                "getwebhookinfo",
                _ -> set.get() ? Optional.of("{\"ok\":true,\"result\":{\"url\":\"https://old\"}}") : Optional.empty());
        door.api.answers("deletewebhook", _ -> {
            set.set(false);
            return Optional.empty();
        });
        door.api.answers(
                "getupdates",
                _ -> set.get()
                        ? Optional.of(EchoDoor.refusal(
                                409, "Conflict: can't use getUpdates method while webhook is active", ""))
                        : Optional.empty());
        door.api.says(chat, "gewisseld");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(door.api.sentTo(chat)).containsExactly("echo gewisseld"));
        assertThat(set).isFalse();
        assertThat(door.counted("getUpdates", "clash")).isPositive();
    }
}
