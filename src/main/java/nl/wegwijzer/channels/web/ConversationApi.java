package nl.wegwijzer.channels.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.wegwijzer.conversation.Conversation;
import nl.wegwijzer.conversation.Reply;
import nl.wegwijzer.platform.Language;
import nl.wegwijzer.platform.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Conversations over HTTP. Over 100 lines because the description of the interface stands with the code it describes. */
@RestController
@RequestMapping("/api/v1/conversations")
@Tag(
        name = "Conversations",
        description =
                "The web chat. The id of a conversation is a capability that cannot be guessed: who knows it may read,"
                        + " write and erase. There is no cookie and no account.")
class ConversationApi {

    private static final String UNKNOWN = "There is no conversation with this id: never was, expired or erased.";
    private static final String ID = "Id that opening gave";

    private final WebConversations conversations;
    private final LiveStreams streams;
    private final Clock clock;

    ConversationApi(WebConversations conversations, LiveStreams streams, Clock clock) {
        this.conversations = conversations;
        this.streams = streams;
        this.clock = clock;
    }

    @Schema(description = "How a conversation begins. Everything is optional.")
    record Opening(
            @Schema(description = "Code of the campaign through which the employer came", example = "markt-zaandam")
            @Nullable
            @Pattern(regexp = "[A-Za-z0-9_-]{1,64}")
            String campaign,

            @Schema(
                    description = "Language of the answers",
                    allowableValues = {"nl", "en"},
                    defaultValue = "nl")
            @Nullable
            @Pattern(regexp = "nl|en")
            String language) {}

    record Opened(
            @Schema(description = "Id for all further requests; keep it secret")
            String id) {}

    record Replies(
            @Schema(description = "In order. Empty when an adviser has the talk.")
            List<Reply> replies) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a conversation")
    @ApiResponse(responseCode = "201", description = "Opened")
    @ApiResponse(responseCode = "400", description = "Not JSON of this form")
    Opened open(@RequestBody(required = false) @Valid @Nullable Opening opening, HttpServletRequest request) {
        Opening asked = opening == null ? new Opening(null, null) : opening;
        Language language = asked.language() == null ? Language.NL : Language.fromTag(asked.language());
        String network = Visitor.of(request).network();
        return new Opened(
                conversations.open(language, asked.campaign(), network).id().value());
    }

    @PostMapping("/{id}/messages")
    @Operation(
            summary = "Send a message and get the replies",
            description =
                    "Send either a text or the value of a button of an earlier reply. Personal data in a text is masked"
                            + " before anything is stored. A text over 2,000 characters gets a kind reply, not an error.")
    @ApiResponse(responseCode = "200", description = "The replies to this message")
    @ApiResponse(responseCode = "400", description = "Not exactly one of text and button, or not JSON of this form")
    @ApiResponse(responseCode = "404", description = UNKNOWN)
    @ApiResponse(
            responseCode = "503",
            description = "Nothing was taken; send the same again with the same Idempotency-Key")
    Replies send(
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(
                            description =
                                    "Identifies the message. The same key gives the same replies and does nothing twice.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    @Size(min = 1, max = 100)
                    String key,
            @RequestBody @Valid Message message) {
        Conversation conversation = conversations.require(id);
        String inboundId = key == null ? UUID.randomUUID().toString() : key;
        return new Replies(conversations.take(conversation, inboundId, message.input()));
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Follow what is said unasked",
            description =
                    "Server-sent events named `reply`: messages of an adviser, reminders and notices. The id of an event"
                            + " is its number in the history. Without `Last-Event-ID` and `after` everything that came unasked is"
                            + " sent first. The stream ends now and then; open it again with `Last-Event-ID` and nothing is missed. While a"
                            + " model words an answer an event named `draft` carries plain words that are sure already; it has no id and"
                            + " is kept nowhere.")
    @ApiResponse(
            responseCode = "200",
            description = "A stream of events",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = LiveEvent.class)))
    @ApiResponse(responseCode = "404", description = UNKNOWN)
    ResponseEntity<SseEmitter> events(
            @Parameter(description = ID) @PathVariable String id,
            @Parameter(description = "Number of the last event that was received")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    @Min(0)
                    Long lastEventId,
            @Parameter(description = "The same for who cannot set that header; the header wins")
                    @RequestParam(required = false)
                    @Nullable
                    @Min(0)
                    Long after) {
        Long last = lastEventId == null ? after : lastEventId;
        SseEmitter stream = streams.open(conversations.require(id), last == null ? 0 : last);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "The person's own copy",
            description = "All that is stored of the conversation, by the part of the system that stores it.")
    @ApiResponse(responseCode = "200", description = "What each part stores; a part that stores nothing is left out")
    @ApiResponse(responseCode = "404", description = UNKNOWN)
    Map<String, Map<String, Object>> copy(@Parameter(description = ID) @PathVariable String id) {
        return conversations.export(id);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Erase a conversation everywhere",
            description = "Also a case that grew out of it. This cannot be undone.")
    @ApiResponse(responseCode = "200", description = "Erased; the proof")
    @ApiResponse(responseCode = "404", description = UNKNOWN)
    Erasure erase(@Parameter(description = ID) @PathVariable String id) {
        Conversation conversation = conversations.require(id);
        Erasure proof = Erasure.of(conversations.erase(id), clock.instant());
        streams.announce(conversation.id());
        return proof;
    }
}
