package org.wutong.bureau.matching.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.candidates.Consent;
import org.wutong.bureau.matching.candidates.Consents;
import org.wutong.bureau.matching.candidates.Masked;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

/** What a page about a vacancy tells of a candidate: little until the worker has agreed to be named for it. */
@Component
class Cards {
    private final Workers workers;
    private final Consents consents;
    private final MatchWords words;
    private final MessageSource messages;
    private final BusinessDate businessDate;

    Cards(Workers workers, Consents consents, MatchWords words, MessageSource messages, BusinessDate businessDate) {
        this.workers = workers;
        this.consents = consents;
        this.words = words;
        this.messages = messages;
        this.businessDate = businessDate;
    }

    /**
     * A candidate.
     *
     * @param name the first character alone, while unnamed
     * @param age five years, while unnamed
     * @param place the township alone, while unnamed
     * @param tail last four of the phone; null while unnamed or not on record
     */
    record Card(
            long worker,
            @Nullable Consent consent,
            String name,
            String gender,
            String age,
            String place,
            String education,
            String certificates,
            @Nullable String tail,
            boolean madeUp) {
        public boolean named() {
            return consent != null;
        }
    }

    /** Those of these who are in sight, by id. */
    Map<Long, Card> of(Collection<Long> ids, long vacancy, Locale locale) {
        Map<Long, Consent> agreed = consents.of(ids, vacancy);
        Map<Long, Card> cards = new LinkedHashMap<>();
        workers.all(ids).forEach((id, worker) -> cards.put(id, card(worker, agreed.get(id), locale)));
        return cards;
    }

    private Card card(Worker worker, @Nullable Consent consent, Locale locale) {
        Integer age = worker.ageOn(businessDate.today());
        String gender = worker.gender() == null ? "—" : say("matching.gender." + worker.gender(), locale);
        return new Card(
                worker.id(),
                consent,
                consent == null ? Masked.name(worker.name()) : worker.name(),
                gender,
                consent == null ? Masked.age(age) : age == null ? "—" : age.toString(),
                consent == null ? words.township(worker.region()) : words.place(worker.region()),
                worker.education() == null ? "—" : say("people.education." + worker.education(), locale),
                String.join("、", worker.texts(WorkerField.CERTIFICATES)),
                consent == null ? null : worker.tail(WorkerField.PHONE),
                worker.madeUp());
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
