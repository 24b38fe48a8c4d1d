package org.wutong.bureau.vacancies;

/** Vacancies were added, changed or closed, in the transaction that publishes this. */
public record VacanciesChanged(int count) {}
