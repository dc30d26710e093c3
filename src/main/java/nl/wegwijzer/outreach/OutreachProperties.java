package nl.wegwijzer.outreach;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of campaigns.
 *
 * @param worksAfter      how long after the event, or after it was made when it has no date, a campaign counts
 * @param keep            how long a campaign and its counts are kept
 * @param missesPerMinute how many codes that do not exist one address or conversation may try in a minute
 * @param printAtOnce     how many posters may be made at once
 * @param sweep           how often is looked at what is still to be counted or sent
 * @param printsPerMinute how many posters, slides and QR codes one address may get in a minute without signing in
 * @param chatLinked      how long a talk stays that of an ambassador before she links it again
 * @param followUpAfter   how long after the day of the event the one message goes, at the next office hour
 */
@Validated
@ConfigurationProperties("wegwijzer.outreach")
record OutreachProperties(
        @DefaultValue("60d") Duration worksAfter,
        @DefaultValue("800d") Duration keep,
        @DefaultValue("20") int missesPerMinute,
        @DefaultValue("2") int printAtOnce,
        @DefaultValue("30") int printsPerMinute,
        @DefaultValue("30d") Duration chatLinked,
        @DefaultValue("10s") Duration sweep,
        @DefaultValue("1d") Duration followUpAfter) {

    OutreachProperties {
        if (!worksAfter.isPositive()
                || keep.compareTo(worksAfter) < 0
                || missesPerMinute < 1
                || printAtOnce < 1
                || printsPerMinute < 1
                || !chatLinked.isPositive()) {
            throw new IllegalArgumentException(
                    "wegwijzer.outreach: works-after and the limits are positive, and keep is not shorter than works-after");
        }
    }
}
