/** A declared form without a fault: a new project of 86 万元, which screening sends to experts. */
export function form(budgetYear: number, nameZh: string) {
  return {
    budgetYear,
    nameZh,
    projectKind: "SPECIFIC",
    nature: "NEW",
    tags: ["SERVICE"],
    expFuncCode: "2010399",
    startDate: `${budgetYear}-01-01`,
    endDate: `${budgetYear}-12-31`,
    leader: "陈示范",
    contact: "李示范",
    phone: "0757-00000099",
    amount: "86",
    fundSources: [{ source: "GPB", amount: "86" }],
    budgetLines: [
      {
        nameZh: "驻点服务",
        qty: "12",
        unit: "月",
        unitPrice: "6",
        amount: "72",
        basis: "按三家询价的最低价测算",
      },
      { nameZh: "培训", qty: "7", unit: "场", unitPrice: "2", amount: "14", basis: "按培训费标准测算" },
    ],
    schedule: [
      {
        stage: "组织实施",
        start: `${budgetYear}-01-01`,
        end: `${budgetYear}-12-31`,
        content: "按月驻点服务，按季度培训",
        planPayment: "86",
      },
    ],
    annualGoal: "在12个社区设立服务点，全年接待群众办事6000人次，办结率达到98%。",
    policyBasis: "区政府年度工作要点（示例）",
    overview: "由本单位组织实施，资金主要用于驻点服务和培训。",
    justification: "现有人手不能满足群众需要，已论证其他办法，须在本年度实施。",
    scheme: "SCHEME_2021",
    indicators: [
      row("COST", "COST_ECON", "每个服务点年成本", "LE", "7.2", "万元", "20"),
      row("OUTPUT", "OUT_QTY", "设立服务点", "GE", "12", "个", "14"),
      {
        ...row("OUTPUT", "OUT_QLTY", "办结率", "GE", "98", "%", "14"),
        definition: "办结件数 ÷ 受理件数 × 100%",
      },
      row("OUTPUT", "OUT_TIME", "平均办理时间", "LE", "3", "天", "12"),
      row("BENEFIT", "BEN_SOCIAL", "接待群众", "GE", "6000", "次", "20"),
      row("SATISFACTION", "SAT_SERVED", "群众满意度", "GE", "90", "%", "10"),
    ],
  };
}

function row(
  level1: string,
  level2: string,
  nameZh: string,
  operator: string,
  targetValue: string,
  unit: string,
  weight: string,
) {
  return { level1, level2, nameZh, operator, targetValue, unit, weight };
}
