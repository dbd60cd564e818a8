package filing

import (
	"fmt"
	"math/big"
	"strings"

	"hengxiao/ent/exact"
)

// coachRule is one thing that the coach looks for. It says what it saw and what would be
// better, or nothing.
type coachRule struct {
	code  string
	field func(*coached) string
	sees  func(r *coached, all []*coached) sight
}

// sight is what a rule saw, with the words and figures that the message is made of, so that
// it can be said in another language.
type sight struct {
	message, better string
	of              []string
}

// saw says what was seen; better is what would be better.
func saw(better, message string, of ...any) sight {
	words := make([]string, len(of))
	for i, w := range of {
		words[i] = fmt.Sprint(w)
	}
	return sight{fmt.Sprintf(message, of...), better, words}
}

// coachRules is all that the coach knows.
var coachRules = []coachRule{
	{"C_NO_NUMBER", always("operator"), noNumber},
	{"C_VAGUE", worded, vague},
	{"C_SATISFACTION_LEVEL", always("level2"), satisfactionElsewhere},
	{"C_EXECUTION_RATE", always("nameZh"), executionRate},
	{"C_OPERATOR", always("operator"), wrongWay},
	{"C_FULL_RATE", always("operator"), beyondFull},
	{"C_UNIT", always("unit"), unitUnfit},
	{"C_BELOW_MEAN", always("targetValue"), belowMean},
	{"C_SAME_AS_LAST", always("targetValue"), sameAsLast},
	{"C_UNUSUAL", always("targetValue"), unusual},
	{"C_WEIGHT", always("weight"), heavy},
	{"C_LIKE_NAME", always("nameZh"), likeAnother},
}

func always(field string) func(*coached) string { return func(*coached) string { return field } }

// worded is where a row's words stand: in its name, or in its value.
func worded(r *coached) string {
	if r.quantitative() {
		return "nameZh"
	}
	return "targetText"
}

// The words by which the coach knows things; they are words of the trade, not of a place.
var (
	vagueWords   = []string{"有效", "进一步", "明显", "显著", "不断", "逐步", "较大", "较好", "大力", "切实", "持续提升", "持续提高", "及时", "良好", "一定程度", "基本", "加强", "改善", "提升", "提高", "促进", "有所"}
	measureWords = []string{"率", "数", "量", "次", "时间", "时长", "天数", "面积", "长度", "里程", "成本", "金额", "资金", "收入", "比例", "度", "系数", "标准", "种类", "进度", "能力"}
	harmWords    = []string{"投诉", "事故", "超标", "违规", "违法", "伤亡", "死亡", "故障次数", "差错", "逾期", "退货", "流失", "发病", "等候时间", "响应时间", "修复时间", "办结时间", "处置时间", "完成时间", "完工时间", "出具时间", "成本"}
	goodWords    = []string{"合格率", "达标率", "完成率", "及时率", "满意", "优良率", "覆盖率", "知晓率", "准确率", "受益", "增收", "就业率", "通过率"}
	fallWords    = []string{"下降", "降低", "减少", "控制"}
	moneySpent   = []string{"预算执行率", "资金执行率", "支出执行率", "支出进度", "资金支出率", "资金使用率", "预算完成率"}
)

func holds(text string, words []string) string {
	for _, w := range words {
		if strings.Contains(text, w) {
			return w
		}
	}
	return ""
}

// noNumber: what is counted by its nature stands in words.
func noNumber(r *coached, _ []*coached) sight {
	if r.operator == nil || r.operator.Quantitative {
		return sight{}
	}
	kinds := map[string]string{"OUT_QTY": "数量", "OUT_TIME": "时效", "OUT_QLTY": "质量"}
	kind := kinds[r.level2]
	if r.level1 == "COST" || r.level2 == "OUT_COST" {
		kind = "成本"
	}
	if r.level1 == "SATISFACTION" {
		kind = "满意度"
	}
	if kind == "" {
		return sight{}
	}
	return saw("改为定量：选 ≥、≤ 或 =，写出数值和计量单位，如“验收合格率 = 100 %”", "%s指标没有数字，年底难以说明是否完成", kind)
}

// vague: words that promise without saying how much.
func vague(r *coached, _ []*coached) sight {
	text := r.text
	if r.quantitative() {
		if text = r.name; holds(text, measureWords) != "" {
			return sight{}
		}
	}
	w := holds(text, vagueWords)
	if w == "" {
		return sight{}
	}
	if r.quantitative() {
		return saw("名称写出被衡量的量，如把“有效改善环境”写成“断面水质达标率”", "名称里的“%s”没有说量的是什么", w)
	}
	return saw("写明做到什么样算完成，如“制度印发并明确责任人”，或改为可计量的指标", "“%s”没有标准，谁都可以说已经做到", w)
}

// satisfactionElsewhere: how content people are says nothing of quality or benefit.
func satisfactionElsewhere(r *coached, _ []*coached) sight {
	if r.level1 == "" || r.level1 == "SATISFACTION" || !strings.Contains(r.name, "满意") {
		return sight{}
	}
	return saw("移到“满意度指标”；这里另写能由记录证明的结果，如合格率、达标率", "满意度放在了别的一级指标下")
}

// executionRate: it has its own ten points already.
func executionRate(r *coached, _ []*coached) sight {
	w := holds(r.name, moneySpent)
	if w == "" {
		return sight{}
	}
	return saw("换成花钱办成的事：数量、质量或时效", "“%s”已由预算执行率单独计分，再列一次是重复计分", w)
}

// wrongWay: a sign that rewards what should be little, or limits what should be much.
func wrongWay(r *coached, _ []*coached) sight {
	lessens := holds(r.name, fallWords) != ""
	harm, good := holds(r.name, harmWords), holds(r.name, goodWords)
	switch {
	case r.growing() && !lessens && harm != "" && good == "":
		return saw("改用 ≤ 或 =", "“%s”越少越好，却用了 %s", harm, r.operator.Symbol)
	case r.growing() && (r.level1 == "COST" || r.level2 == "OUT_COST") && !lessens:
		return saw("改用 ≤，写明不超过多少", "成本指标用了 %s，花得越多得分越高", r.operator.Symbol)
	case r.falling() && !lessens && good != "" && harm == "":
		return saw("改用 ≥ 或 =", "“%s”越高越好，却用了 %s", good, r.operator.Symbol)
	}
	return sight{}
}

// beyondFull: nothing is more than all of it.
func beyondFull(r *coached, _ []*coached) sight {
	if !r.growing() || !r.full() || holds(r.name, []string{"增长", "增幅", "增速", "提高", "提升"}) != "" {
		return sight{}
	}
	return saw("确能全部做到就用 =；做不到就写出做得到的值，如 ≥ 95", "%s 之上没有更高的值，%s 与 = 是一个意思", plain(r.value)+" "+r.unit.Code, r.operator.Symbol)
}

// unitUnfit: the name says what is counted, the unit counts something else.
func unitUnfit(r *coached, _ []*coached) sight {
	if !r.quantitative() || r.unit == nil {
		return sight{}
	}
	rate := r.unit.Max != nil
	switch {
	case strings.HasSuffix(r.name, "率") && !rate:
		return saw("单位改为 %，或把名称改成被计数的东西", "名称是一个率，单位却是“%s”", r.unit.Code)
	case rate && holds(r.name, []string{"人数", "次数", "数量", "面积", "里程", "长度", "金额"}) != "" && !strings.Contains(r.name, "率") && !strings.Contains(r.name, "比"):
		return saw("写出数目和它的单位；要写比例，名称用“…率”", "名称是一个数目，单位却是“%s”", r.unit.Code)
	case strings.HasSuffix(r.name, "时间") && r.level2 == "OUT_TIME" && !timeUnits[r.unit.Code]:
		return saw("单位选天、小时、分钟或月", "名称是时间，单位却是“%s”", r.unit.Code)
	}
	return sight{}
}

var timeUnits = map[string]bool{"天": true, "小时": true, "分钟": true, "月": true, "年": true}

// belowMean: less is promised than the last years brought.
func belowMean(r *coached, _ []*coached) sight {
	if r.total || r.value == nil || len(r.past) == 0 || !r.growing() && !r.falling() {
		return sight{}
	}
	mean := new(big.Rat)
	for _, p := range r.past {
		mean.Add(mean, p)
	}
	mean.Quo(mean, big.NewRat(int64(len(r.past)), 1))
	if off := r.value.Cmp(mean); off == 0 || (off > 0) == r.growing() {
		return sight{}
	}
	return saw("不低于近年做到的水平；确要调低，在“指标值来源”里说明原因", "指标值 %s 不及近 %d 年平均 %s", plain(r.value), len(r.past), string(exact.Beside(mean, 2, r.value).Plain()))
}

// sameAsLast: last year's value was carried on; one that cannot be bettered may be.
func sameAsLast(r *coached, _ []*coached) sight {
	if r.total || r.value == nil || len(r.past) == 0 || r.value.Cmp(r.past[0]) != 0 || r.full() || r.value.Sign() == 0 {
		return sight{}
	}
	return saw("按今年的钱和任务重新测算；确实不变的，在“指标值来源”里说明依据", "指标值与上年相同（%s）", plain(r.value))
}

// unusual: outside of what the library knows as usual.
func unusual(r *coached, _ []*coached) sight {
	if r.total || r.usual == nil || r.value == nil || word(r.Unit) != r.usual.Unit {
		return sight{}
	}
	low, high := r.usual.Low, r.usual.High
	switch {
	case low != nil && r.value.Cmp(low) < 0:
		return saw("核对数值和单位；情况特殊的，在“指标值来源”里说明", "指标值 %s 低于指标库的常用值 %s", plain(r.value), plain(low))
	case high != nil && r.value.Cmp(high) > 0:
		return saw("核对数值和单位；情况特殊的，在“指标值来源”里说明", "指标值 %s 高于指标库的常用值 %s", plain(r.value), plain(high))
	}
	return sight{}
}

// heavy: one row bears more than a third of all points that rows share.
func heavy(r *coached, all []*coached) sight {
	if r.total || r.weight == nil {
		return sight{}
	}
	sum, rows := new(big.Rat), 0
	for _, each := range all {
		if !each.total && each.weight != nil {
			sum.Add(sum, each.weight)
			rows++
		}
	}
	if rows < 3 || new(big.Rat).Mul(r.weight, big.NewRat(3, 1)).Cmp(sum) <= 0 {
		return sight{}
	}
	return saw("把它拆成几个可分别衡量的指标，或把分值分给同一级的其他行", "一行占了 %s 分中的 %s 分，成败只看这一行", plain(sum), plain(r.weight))
}

// likeAnother: two names where one says the other over again.
func likeAnother(r *coached, all []*coached) sight {
	if len([]rune(r.normal)) < 3 {
		return sight{}
	}
	for _, each := range all {
		if each == r {
			return sight{} // of two the later one is told
		}
		if each.total == r.total && each.normal != r.normal && len([]rune(each.normal)) >= 3 && within(r.normal, each.normal) {
			return saw("合成一行，或在名称里写明两者的区别", "与“%s”衡量的像是同一件事", each.name)
		}
	}
	return sight{}
}

// within tells whether one of two names is the other with at most two more characters.
func within(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return strings.Contains(a, b) && len([]rune(a))-len([]rune(b)) <= 2
}
