package filing

import (
	"regexp"
	"strconv"
	"strings"
)

// labels are the form's fields in words.
var labels = map[string]string{
	"budgetYear": "预算年度", "nameZh": "名称", "unitCode": "实施单位", "projectKind": "项目类别", "nature": "项目属性",
	"tags": "项目标签", "expFuncCode": "支出功能分类", "startDate": "开始日期", "endDate": "结束日期",
	"leader": "项目负责人", "contact": "联系人", "phone": "联系电话", "amount": "金额",
	"totalInvestment": "项目总投资", "yearlySplit": "分年度投资", "procurementAmount": "其中政府采购",
	"fundSources": "资金来源", "budgetLines": "预算明细", "schedule": "进度计划",
	"annualGoal": "年度绩效目标", "totalGoal": "实施期总体目标", "policyBasis": "立项依据",
	"justification": "申报理由", "overview": "项目概况", "emergency": "应急标记", "emergencyDocNo": "应急文号",
	"scheme": "指标体系", "noServiceObject": "无对外服务对象", "lastYearBudget": "上年预算", "lastYearExecuted": "上年执行",
	"indicators": "绩效指标", "source": "来源", "qty": "数量", "unit": "计量单位", "unitPrice": "单价", "basis": "测算依据",
	"depEcoCode": "部门经济分类", "stage": "阶段", "start": "开始", "end": "结束", "content": "内容", "planPayment": "计划支付",
	"level1": "一级指标", "level2": "二级指标", "operator": "计算符号", "targetValue": "指标值", "targetText": "指标值",
	"weight": "分值", "definition": "指标解释", "horizon": "期间", "history": "历史值", "evidenceMethod": "佐证方式",
	"scoringRule": "评分规则", "checkpoints": "评分要点", "text": "内容", "points": "分值", "libraryRef": "指标库", "year": "年度",
}

var step = regexp.MustCompile(`^([a-zA-Z0-9]+)(?:\[(\d+)\])?$`)

// label is a path in words: indicators[0].unit is 绩效指标第 1 行·计量单位.
func label(path string) string {
	var words []string
	for _, part := range strings.Split(path, ".") {
		m := step.FindStringSubmatch(part)
		if m == nil {
			return path
		}
		name, ok := labels[m[1]]
		if !ok {
			name = m[1]
		}
		if m[2] != "" {
			row, _ := strconv.Atoi(m[2])
			name += "第 " + strconv.Itoa(row+1) + " 行"
		}
		words = append(words, name)
	}
	return strings.Join(words, "·")
}
