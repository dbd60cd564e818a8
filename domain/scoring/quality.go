package scoring

import (
	"fmt"
	"math/big"
	"strings"

	"hengxiao/domain/fault"
	"hengxiao/domain/standard"
	"hengxiao/ent/exact"
)

// scoreTier takes the points that a person gave inside the tier he chose (定性).
func (in IndicatorResult) scoreTier(score *IndicatorScore, rules *standard.SelfEvaluationRules) {
	if in.Tier == nil {
		score.miss("tier", "评判等级")
	}
	if in.Points == nil {
		score.miss("points", "得分")
	}
	if in.Tier == nil || in.Points == nil {
		return
	}
	for _, t := range rules.Tiers {
		if t.Code != string(*in.Tier) {
			continue
		}
		span := tierSpan(t, in.Weight.Rat())
		if !span.holds(in.Points.Rat()) {
			score.Faults = append(score.Faults, fault.New(fault.TierRange,
				"“%s”的得分应在 %s 之间，现为 %s", t.NameZh, span, *in.Points).At("points"))
			return
		}
		score.Score = *in.Points
		score.Why = fmt.Sprintf("按评判等级赋分：%s，%s 内给 %s 分", t.NameZh, span, score.Score)
		return
	}
	score.Faults = append(score.Faults, fault.New(fault.NotFound, "没有这个评判等级：%s", *in.Tier).At("tier"))
}

// span is a range of points, from low on and below high; a closed one holds high too.
type span struct {
	low, high *big.Rat
	closed    bool
}

func tierSpan(t standard.Tier, weight *big.Rat) span {
	return span{
		low:    new(big.Rat).Mul(weight, t.MinShare.Rat()),
		high:   new(big.Rat).Mul(weight, t.MaxShare.Rat()),
		closed: t.MaxShare.Rat().Cmp(one) == 0,
	}
}

func (s span) holds(r *big.Rat) bool {
	below := r.Cmp(s.high)
	return r.Cmp(s.low) >= 0 && (below < 0 || s.closed && below == 0)
}

// String is the range as mathematicians write it: [8, 10] or [6, 8).
func (s span) String() string {
	end := ")"
	if s.closed {
		end = "]"
	}
	return "[" + plain(s.low) + ", " + plain(s.high) + end
}

// plain is the shortest text of a value with at most six decimals.
func plain(r *big.Rat) string {
	s := strings.TrimRight(string(exact.Fixed(r, 6)), "0")
	return strings.TrimSuffix(s, ".")
}

// scoreSatisfaction scores a degree of satisfaction (满意度), itself in per cent, by bands.
func (in IndicatorResult) scoreSatisfaction(score *IndicatorScore, rules *standard.SelfEvaluationRules) {
	if in.Actual == nil {
		score.miss("actual", "满意度")
		return
	}
	a := in.Actual.Rat()
	if a.Sign() < 0 || a.Cmp(hundred) > 0 {
		score.Faults = append(score.Faults, fault.New(fault.PercentRange,
			"满意度应在 0 与 100 之间，现为 %s", *in.Actual).At("actual"))
		return
	}
	share := bandShare(rules.SatisfactionBands, a)
	score.Score = in.part(share)
	score.Why = fmt.Sprintf("按满意度赋分：满意度 %s%%，得 %s%%：%s × %s%% = %s", short(a), perCent(share), in.Weight, perCent(share),
		rounded(new(big.Rat).Mul(in.Weight.Rat(), share), score.Score))
}

// bandShare is the share of the first band, from the best down, that the rate reaches.
func bandShare(bands []standard.RateBand, rate *big.Rat) *big.Rat {
	for _, band := range bands {
		if band.From == nil || rate.Cmp(band.From.Rat()) >= 0 {
			return band.Share.Rat()
		}
	}
	return zero
}
