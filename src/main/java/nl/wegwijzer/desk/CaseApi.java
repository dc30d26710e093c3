package nl.wegwijzer.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.wegwijzer.handoff.Case;
import nl.wegwijzer.handoff.CaseId;
import nl.wegwijzer.handoff.CaseLists;
import nl.wegwijzer.handoff.CaseQuery;
import nl.wegwijzer.handoff.CaseStatus;
import nl.wegwijzer.handoff.Cases;
import nl.wegwijzer.handoff.Changed;
import nl.wegwijzer.handoff.notify.Ending;
import nl.wegwijzer.platform.EnumWord;
import nl.wegwijzer.platform.access.Staff;
import nl.wegwijzer.platform.web.ApiProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over HTTP, for the systems of a desk. Over 100 lines because the description of the interface stands with the code. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(
        name = "Cases",
        description =
                "For advisers, with a bearer token. A token of one region sees only cases of that region: any other case is"
                        + " 404. A change that is not possible now is 409 with `owner`, `status` and `why`.")
class CaseApi {

    private static final int TEXT_MAX = 2000;
    private static final int WORD_MAX = 100;

    private final Cases cases;
    private final CaseLists lists;
    private final Clock clock;

    CaseApi(Cases cases, CaseLists lists, Clock clock) {
        this.cases = cases;
        this.lists = lists;
        this.clock = clock;
    }

    /** What to say to the employer; {@code internal} stays among advisers. */
    record Message(
            @NotBlank @Size(max = TEXT_MAX) String text,
            @Nullable Boolean internal) {}

    /** To the desk of a region, or to another adviser: one of the two. */
    record Transfer(
            @Nullable @Size(max = WORD_MAX) String region,
            @Nullable @Size(max = WORD_MAX) String adviser,
            @Nullable @Size(max = TEXT_MAX) String note) {}

    /** How it ended. */
    record Closing(
            @Schema(allowableValues = {"beantwoord", "afspraak", "doorverwezen", "geen-reactie", "anders"})
            @NotBlank
            @Size(max = WORD_MAX)
            String outcome,

            @Nullable @Size(max = TEXT_MAX) String note) {}

    @GetMapping
    @Operation(
            summary = "List cases",
            description =
                    "What waits longest comes first; when closed cases are among them, what is newest. `status` may name"
                            + " several, comma separated: open, claimed, waiting, closed. `reason` is one of the words in a case, and `mine` leaves"
                            + " only what the caller has, in whichever region.")
    @ApiResponse(responseCode = "200", description = "One page")
    @ApiResponse(responseCode = "400", description = "An unknown status or reason, or a page out of bounds")
    CaseView.Page list(
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Staff by) {
        List<CaseStatus> statuses = Arrays.stream(status.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> CaseStatus.fromWord(word).orElseThrow(() -> ApiProblem.invalid("status")))
                .toList();
        Optional<String> why = given(reason);
        if (why.isPresent() && !CaseQuery.isReason(why.get())) {
            throw ApiProblem.invalid("reason");
        }
        try {
            CaseQuery query = new CaseQuery(statuses, given(region), why, mine, page, size);
            return CaseView.Page.of(lists.list(query, by), clock.instant());
        } catch (IllegalArgumentException outOfBounds) {
            throw ApiProblem.invalid("page");
        }
    }

    private static Optional<String> given(String word) {
        return Optional.of(word.strip()).filter(one -> !one.isEmpty());
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One case with its dossier",
            description = "What was asked, answered and promised, and what was said.")
    @ApiResponse(responseCode = "200", description = "The case")
    @ApiResponse(responseCode = "404", description = "No such case, or of a region that the token does not see")
    CaseView one(@PathVariable String id, Staff by) {
        return CaseId.parse(id)
                .flatMap(known -> cases.find(known, by))
                .map(found -> CaseView.of(found, clock.instant()))
                .orElseThrow(ApiProblem::notFound);
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Claim a case", description = "Of many who claim at once exactly one gets 200.")
    @ApiResponse(responseCode = "200", description = "It is yours")
    @ApiResponse(responseCode = "409", description = "Somebody has it: `owner` says who, perhaps you")
    CaseView claim(@PathVariable String id, Staff by) {
        return change(id, known -> cases.claim(known, by));
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Give a case back to the desk")
    @ApiResponse(responseCode = "200", description = "Open again")
    @ApiResponse(responseCode = "409", description = "Nobody has it")
    CaseView release(@PathVariable String id, Staff by) {
        return change(id, known -> cases.release(known, by));
    }

    @PostMapping("/{id}/messages")
    @Operation(
            summary = "Write to the employer, or note something",
            description = "Writing to the employer claims a case that nobody has. A note is for advisers only.")
    @ApiResponse(responseCode = "200", description = "Taken")
    @ApiResponse(responseCode = "409", description = "Another adviser has it, or it is closed")
    CaseView message(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable @Size(min = 1, max = WORD_MAX)
                    String key,
            @RequestBody @Valid Message message,
            Staff by) {
        String identity = key == null ? UUID.randomUUID().toString() : "api-" + key;
        return change(
                id,
                known -> Boolean.TRUE.equals(message.internal())
                        ? cases.note(known, by, identity, message.text())
                        : cases.message(known, by, identity, message.text()));
    }

    @PostMapping("/{id}/transfer")
    @Operation(
            summary = "Give a case to another desk or adviser",
            description =
                    "`region` is a code such as AM12, or `landelijk`: the employer hears it, with a new promise. `adviser` is"
                            + " the id of an adviser who sees the region, or a name that only one of them has.")
    @ApiResponse(responseCode = "200", description = "Given; of another region you may no longer see it")
    @ApiResponse(
            responseCode = "400",
            description = "Not exactly one of region and adviser, or one that is not known: `field` says which")
    @ApiResponse(
            responseCode = "409",
            description =
                    "Another adviser has it, it is closed, or the adviser does not see the region or is away: `why` says so")
    CaseView transfer(@PathVariable String id, @RequestBody @Valid Transfer transfer, Staff by) {
        String region = transfer.region() == null ? "" : transfer.region().strip();
        String adviser = transfer.adviser() == null ? "" : transfer.adviser().strip();
        if (region.isEmpty() == adviser.isEmpty()) {
            throw ApiProblem.invalid("region");
        }
        String note = transfer.note() == null ? "" : transfer.note();
        return change(
                id,
                known -> region.isEmpty()
                        ? cases.transferToAdviser(known, by, adviser, note)
                        : cases.transferToRegion(known, by, region, note));
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "Close a case", description = "The employer hears it, and the assistant answers again.")
    @ApiResponse(responseCode = "200", description = "Closed")
    @ApiResponse(responseCode = "400", description = "An unknown outcome: `allowed` lists those that there are")
    @ApiResponse(responseCode = "409", description = "Another adviser has it, or it is closed")
    CaseView close(@PathVariable String id, @RequestBody @Valid Closing closing, Staff by) {
        String note = closing.note() == null ? "" : closing.note();
        Ending outcome = Ending.fromWord(closing.outcome().strip())
                .orElseThrow(() -> ApiProblem.invalid("outcome", Ending.words()));
        return change(id, known -> cases.close(known, by, outcome.word(), note));
    }

    @PostMapping("/{id}/reopen")
    @Operation(summary = "Open a closed case again", description = "With a new promise, which the employer hears.")
    @ApiResponse(responseCode = "200", description = "Open again")
    @ApiResponse(responseCode = "409", description = "It is not closed, or was erased")
    CaseView reopen(@PathVariable String id, Staff by) {
        return change(id, known -> cases.reopen(known, by));
    }

    private CaseView change(String id, Function<CaseId, Changed> wish) {
        return switch (CaseId.parse(id).map(wish).orElseGet(Changed.Absent::new)) {
            case Changed.Done(Case after) -> CaseView.of(after, clock.instant());
            case Changed.Absent _ -> throw ApiProblem.notFound();
            case Changed.Refused(Case _, Changed.Why why)
            when why == Changed.Why.UNKNOWN_REGION -> throw ApiProblem.invalid("region");
            case Changed.Refused(Case _, Changed.Why why)
            when why == Changed.Why.UNKNOWN_ADVISER -> throw ApiProblem.invalid("adviser");
            case Changed.Refused(Case now, Changed.Why why) -> throw ApiProblem.conflict(asItIs(now, why));
        };
    }

    private static Map<String, Object> asItIs(Case now, Changed.Why why) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("why", EnumWord.of(why));
        fields.put("status", now.status().word());
        String owner = CaseView.ownerOf(now);
        if (owner != null) {
            fields.put("owner", owner);
        }
        return fields;
    }
}
