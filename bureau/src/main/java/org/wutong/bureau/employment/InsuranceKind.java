package org.wutong.bureau.employment;

/** A kind of social insurance (险种): 养老, 医疗, 失业, 工伤, 生育, as article 2 of the Social Insurance Law (社会保险法) names them. */
public enum InsuranceKind {
    PENSION,
    MEDICAL,
    UNEMPLOYMENT,
    INJURY,
    MATERNITY
}
