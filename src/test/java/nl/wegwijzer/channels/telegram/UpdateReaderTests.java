package nl.wegwijzer.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.wegwijzer.channels.telegram.Incoming.What;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What an update comes to. */
class UpdateReaderTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BotIdentity BOT = new BotIdentity(123, "wegwijzer_bot");

    private static Optional<Incoming> read(String update) {
        return UpdateReader.read(JSON.readTree(update), BOT);
    }

    private static Optional<Incoming> message(String type, String fields) {
        return read("""
                {"update_id":9,"message":{"message_id":4,"date":1,"chat":{"id":7,"type":"%s"},\
                "from":{"id":7,"is_bot":false,"language_code":"nl"},%s}}""".formatted(type, fields));
    }

    private static Optional<String> inGroup(String text, String entity) {
        return message("supergroup", "\"text\":%s,\"entities\":[%s]".formatted(JSON.writeValueAsString(text), entity))
                .map(Incoming::text);
    }

    private static String mention(int offset, int length) {
        return "{\"type\":\"mention\",\"offset\":%d,\"length\":%d}".formatted(offset, length);
    }

    @Test
    void aGroupAddressesTheBotOnlyByItsOwnWholeName() {
        assertThat(inGroup("@wegwijzer_bot wat is LKV", mention(0, 14))).contains("wat is LKV");
        assertThat(inGroup("wat is LKV @Wegwijzer_Bot", mention(11, 14))).contains("wat is LKV");
        assertThat(inGroup("@wegwijzer_bot2 wat is LKV", mention(0, 15))).isEmpty();
        assertThat(inGroup("mail naar a@wegwijzer_bot", "")).isEmpty();
        assertThat(inGroup("@wegwijzer_bot2 en @wegwijzer_bot LKV", mention(0, 15) + "," + mention(19, 14)))
                .contains("@wegwijzer_bot2 en  LKV");
    }

    @Test
    void anEmojiBeforeTheNameIsTwoUnits() {
        assertThat(inGroup("👋 @wegwijzer_bot hallo", mention(3, 14))).contains("👋  hallo");
    }

    @Test
    void aNameWithoutAnAtSignIsMarkedWithTheNumberOfTheBot() {
        String marked = "{\"type\":\"text_mention\",\"offset\":0,\"length\":9,\"user\":{\"id\":%d}}";
        assertThat(inGroup("Wegwijzer help", marked.formatted(123))).contains("help");
        assertThat(inGroup("Wegwijzer help", marked.formatted(124))).isEmpty();
    }

    @Test
    void entitiesOutsideTheWordsAreNoTrouble() {
        assertThat(inGroup("kort", mention(2, 50))).isEmpty();
        assertThat(inGroup("kort", mention(-4, 4))).isEmpty();
    }

    @Test
    void aPhotoInAGroupIsForTheBotWhenItsCaptionNamesIt() {
        String named = "\"photo\":[],\"caption\":\"@wegwijzer_bot kijk\",\"caption_entities\":[" + mention(0, 14) + "]";
        assertThat(message("supergroup", named)).map(Incoming::what).contains(What.PHOTO);
        assertThat(message("supergroup", "\"photo\":[],\"caption\":\"kijk\"")).isEmpty();
        assertThat(message("private", "\"photo\":[]")).map(Incoming::what).contains(What.PHOTO);
    }

    @Test
    void thePhotosOfAnAlbumAreOneMessage() {
        String photo = "\"photo\":[],\"media_group_id\":\"55\"";
        assertThat(message("private", photo).orElseThrow().inboundId()).isEqualTo("album55");
    }

    @Test
    void whereALocationIsIsNotKept() {
        Incoming incoming = message("private", "\"location\":{\"latitude\":52.3702,\"longitude\":4.8952}")
                .orElseThrow();
        assertThat(incoming.what()).isEqualTo(What.LOCATION);
        assertThat(JSON.writeValueAsString(incoming)).doesNotContain("52.37", "4.89");
    }

    @Test
    void aPressWithoutDataOrWithoutPlaceIsOnlyConfirmed() {
        for (String press : new String[] {
            "{\"id\":\"q1\",\"from\":{\"id\":7},\"game_short_name\":\"x\"}", "{\"id\":\"q1\",\"data\":\"1=x\"}"
        }) {
            Incoming dead =
                    read("{\"update_id\":9,\"callback_query\":" + press + "}").orElseThrow();
            assertThat(dead.what()).isEqualTo(What.DEAD_BUTTON);
            assertThat(dead.text()).isEqualTo("q1");
        }
    }
}
