package nl.wegwijzer.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.wegwijzer.support.StubBotApi;

/**
 * Numbered messages in many chats, and what became of them. What is said is {@code m <n>}; what must come back, in order and
 * once, is {@code echo m <n>}.
 */
final class Talk {

    private final StubBotApi api;
    private final long firstChat;
    private final int chats;
    private final Map<Long, Integer> said = new HashMap<>();

    Talk(StubBotApi api, long firstChat, int chats) {
        this.api = api;
        this.firstChat = firstChat;
        this.chats = chats;
    }

    /** Says one thing in each of so many turns, chat after chat. */
    void say(int messages) {
        for (int i = 0; i < messages; i++) {
            long chat = firstChat + i % chats;
            api.says(chat, "m " + said.merge(chat, 1, Integer::sum));
        }
    }

    int answered() {
        return (int) said.keySet().stream()
                .mapToLong(chat -> api.sentTo(chat).stream().distinct().count())
                .sum();
    }

    /**
     * What became of the messages.
     *
     * @param lost       never answered
     * @param doubled    answered more than once
     * @param outOfOrder answered after a later one of the same chat
     */
    record Outcome(int said, int lost, int doubled, int outOfOrder) {

        boolean isPerfect() {
            return lost == 0 && doubled == 0 && outOfOrder == 0;
        }

        @Override
        public String toString() {
            return "%d said, %d lost, %d doubled, %d out of order".formatted(said, lost, doubled, outOfOrder);
        }
    }

    Outcome outcome() {
        int lost = 0;
        int doubled = 0;
        int outOfOrder = 0;
        int all = 0;
        for (Map.Entry<Long, Integer> chat : said.entrySet()) {
            List<String> got = new ArrayList<>();
            for (String text : api.sentTo(chat.getKey())) {
                if (got.contains(text)) {
                    doubled++;
                } else {
                    got.add(text);
                }
            }
            int last = 0;
            for (int n = 1; n <= chat.getValue(); n++) {
                int at = got.indexOf("echo m " + n);
                lost += at < 0 ? 1 : 0;
                outOfOrder += at >= 0 && at < last ? 1 : 0;
                last = Math.max(last, at);
            }
            all += chat.getValue();
        }
        return new Outcome(all, lost, doubled, outOfOrder);
    }
}
