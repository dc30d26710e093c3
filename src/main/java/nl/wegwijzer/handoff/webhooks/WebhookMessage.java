package nl.wegwijzer.handoff.webhooks;

import java.time.Instant;

/**
 * What another system hears: that something happened, and where to read it. Nothing that an employer or an adviser wrote.
 *
 * @param id     identifies the message; the same one may come twice
 * @param event  what happened, such as {@code opened}, {@code employer-wrote}, {@code claimed} or {@code closed}
 * @param caseId the case, as in {@code /api/v1/cases/caseId}
 */
record WebhookMessage(
        String id, String event, String caseId, String region, String reason, String status, Instant at, String url) {}
