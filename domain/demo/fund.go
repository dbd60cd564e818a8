package demo

import (
	"context"

	"hengxiao/domain/spending"
	"hengxiao/domain/workflow"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/declaration"
	"hengxiao/ent/generated/ent/selfevaluation"
)

// fundUnit is the unit whose fund (专项资金) pays for several projects that share indicators.
const fundUnit = "207001"

func fundCodes() (codes []string) {
	for _, p := range read().fund {
		codes = append(codes, p.Code)
	}
	return codes
}

// rolledUp brings the self-evaluations of the fund's projects to their confirmation, and what
// they come to as one: the whole fund is confirmed, two of its projects are with the section.
func (s *seed) rolledUp(ctx context.Context) error {
	year := dataYear + s.shift - finishedBack
	head, section := "head."+fundUnit, s.sectionOf(fundUnit)
	for i, code := range fundCodes() {
		e, err := s.handedIn(s.at(ctx, -34+i), code, year, func(f *form.SelfEvaluation) { fell(f, i) })
		if err == nil {
			e, err = spending.SignSelf(s.as(s.at(ctx, -30+i), head), s.db, workflow.Seen{ID: e.ID, Version: e.Version})
		}
		if err == nil {
			_, err = spending.ConfirmSelf(s.as(s.at(ctx, -24+i), section), s.db, spending.CheckSelfEvaluation{ID: e.ID, Version: e.Version})
		}
		if err != nil {
			return err
		}
	}
	r, err := s.kept(ctx, year, -14, "养老服务体系建设专项资金（长者饭堂）", fundCodes())
	if err == nil {
		_, err = spending.ConfirmRolled(s.as(s.at(ctx, -9), section), s.db, workflow.Seen{ID: r.ID, Version: r.Version})
	}
	if err == nil {
		_, err = s.kept(ctx, year, -6, "长者饭堂助餐服务（桂城、狮山片区）", fundCodes()[:2])
	}
	return err
}

// fell lets a project of the fund fall short of something: the first of its money, the last
// of its people served.
func fell(f *form.SelfEvaluation, project int) {
	switch project {
	case 0:
		f.Money[0].Executed = say("91.2")
	case 2:
		f.Results[1].Actual, f.Results[1].Reason = say("88320"), say("六至七月两处饭堂装修停开，已安排流动餐车，次年补足。")
	}
}

// kept keeps a roll-up of the fund's projects, and brings it to the section.
func (s *seed) kept(ctx context.Context, year, day int, name string, codes []string) (*ent.Rollup, error) {
	clerk := s.as(s.at(ctx, day), "clerk."+fundUnit)
	asked := spending.Asked{Year: &year}
	for _, code := range codes {
		id, err := s.db.SelfEvaluation.Query().Where(selfevaluation.Year(year),
			selfevaluation.HasDeclarationWith(declaration.ProjectID(s.known[code]))).OnlyID(clerk)
		if err != nil {
			return nil, err
		}
		asked.Chosen = append(asked.Chosen, id)
	}
	r, err := spending.KeepRolled(clerk, s.db, s.db.SelfEvaluation.Query().Where(selfevaluation.Year(year)), asked, name)
	if err == nil {
		r, err = spending.SaveRolled(clerk, s.db, spending.SaveRollup{ID: r.ID, Version: r.Version, NameZh: name,
			Completion: "各片区长者饭堂全年按计划开放，食品安全抽检全部合格，老人及家属评价良好，资金按季支付。"})
	}
	if err == nil {
		r, err = spending.SubmitRolled(clerk, s.db, workflow.Seen{ID: r.ID, Version: r.Version})
	}
	if err != nil {
		return nil, err
	}
	return spending.SignRolled(s.as(s.at(ctx, day+2), "head."+fundUnit), s.db, workflow.Seen{ID: r.ID, Version: r.Version})
}
