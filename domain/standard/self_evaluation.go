package standard

import (
	"slices"

	"hengxiao/domain/fault"
	"hengxiao/ent/exact"
)

// SelfEvaluationRules is how a 绩效自评 is scored; the weights are the approved form's.
type SelfEvaluationRules struct {
	Header
	ExecutionWeight   exact.Points `json:"executionWeight"`
	FundRows          []FundRow    `json:"fundRows"`
	GatedSchemes      []string     `json:"gatedSchemes"`  // schemes with a pass gate (及格门槛)
	BandedSchemes     []string     `json:"bandedSchemes"` // schemes that score satisfaction by bands
	Tiers             []Tier       `json:"tiers"`
	SatisfactionBands []RateBand   `json:"satisfactionBands"`
	CostSavingBands   []RateBand   `json:"costSavingBands"` // of (planned − actual) / planned in per cent
}

// FundRow is one line of the money block; the scored one is the total.
type FundRow struct {
	Code   string `json:"code"`
	NameZh string `json:"nameZh"`
	Scored bool   `json:"scored"`
}

// Typed are the rows of money that people type; the others are sums.
func (r *SelfEvaluationRules) Typed() []FundRow {
	return slices.DeleteFunc(slices.Clone(r.FundRows), func(row FundRow) bool { return row.Scored })
}

// Tier (评判等级) bounds the points of a qualitative indicator: from MinShare of
// its weight on and below MaxShare, which the best tier includes.
type Tier struct {
	Code     string        `json:"code"`
	NameZh   string        `json:"nameZh"`
	MinShare exact.Decimal `json:"minShare"`
	MaxShare exact.Decimal `json:"maxShare"`
}

// Gated tells whether indicators of the scheme have a pass gate.
func (r *SelfEvaluationRules) Gated(scheme string) bool {
	return slices.Contains(r.GatedSchemes, scheme)
}

// Banded tells whether the scheme scores satisfaction by bands.
func (r *SelfEvaluationRules) Banded(scheme string) bool {
	return slices.Contains(r.BandedSchemes, scheme)
}

func (r *SelfEvaluationRules) into(s *Set) { s.SelfEvaluation = r }

func (r *SelfEvaluationRules) inspect(in *inspection) {
	in.must(r.ExecutionWeight >= 0 && r.ExecutionWeight <= hundred, fault.ScoreRange, "executionWeight", "预算执行率分值应在 0 与 100 之间")
	var tiers []entry
	for i, t := range r.Tiers {
		e := entry{at("tiers[%d]", i), "档次", t.NameZh, t.Code}
		tiers = append(tiers, e)
		in.named(e)
		in.between(e.path+".minShare", e.String()+"的比例下限", t.MinShare, 0, 1)
		in.between(e.path+".maxShare", e.String()+"的比例上限", t.MaxShare, 0, 1)
	}
	in.unique(tiers)
	inspectRates(in, "satisfactionBands", "满意度计分档占分值的比例", r.SatisfactionBands)
	inspectRates(in, "costSavingBands", "成本节约率计分档占分值的比例", r.CostSavingBands)
	in.must(len(r.Tiers) > 0, fault.Required, "tiers", "要有评判等级")
}
