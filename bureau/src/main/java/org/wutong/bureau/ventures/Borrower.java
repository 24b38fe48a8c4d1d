package org.wutong.bureau.ventures;

/** Who took a start-up loan, as 包府办发〔2022〕110号 二(三) tells its two sums apart: rural labour; small firms, parks and incubators. */
enum Borrower {
    RURAL,
    PERSON,
    FIRM,
    PARK
}
