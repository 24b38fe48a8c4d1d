package org.wutong.bureau.employment;

/** What kind of contract a job stands on; the first three are those of article 12 of the Labour Contract Law (劳动合同法). */
public enum ContractKind {
    /** 固定期限劳动合同: ends on a day. */
    FIXED,
    /** 无固定期限劳动合同: has no last day. */
    OPEN,
    /** 以完成一定工作任务为期限的劳动合同: ends with the task. */
    TASK,
    /** 劳务协议: an agreement on services, no labour contract. */
    LABOUR_SERVICE
}
