package demo

import (
	"context"
	"fmt"
	"math/big"

	"hengxiao/domain/conclusion"
	"hengxiao/domain/consent"
	"hengxiao/domain/panel"
	"hengxiao/domain/review"
	"hengxiao/domain/scoring"
	"hengxiao/domain/standard"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// pass lets the section pass a declaration with good marks.
func (s *seed) pass(ctx context.Context, d *declared) error {
	var items []*form.ReviewItem
	for _, it := range standard.Shipped().TargetReview.Items() {
		points := part(it.Weight, 92, 2)
		items = append(items, &form.ReviewItem{Code: it.Code, Points: &points})
	}
	row, err := review.Pass(s.as(ctx, d.section), s.db, review.PassDeclaration{ID: d.ID, Version: d.Version,
		Review: &review.TargetReviewInput{Items: items, Opinion: "目标明确、指标可量，同意进入下一环节。"}})
	return d.now(row, err)
}

// part is so many per cent of a weight, cut to so many decimals.
func part(weight exact.Points, percent int64, decimals int) exact.Points {
	share := new(big.Rat).Mul(weight.Rat(), big.NewRat(percent, 100))
	cut, err := exact.ParsePoints(string(exact.Fixed(share, decimals)))
	if err != nil || cut > weight {
		return weight
	}
	return cut
}

// draw lets one of the office commit a draw and the other bring the public value.
func (s *seed) draw(ctx context.Context, d *declared) error {
	round, err := panel.CommitFor(s.as(ctx, "office"), s.db, panel.CommitDraw{DeclarationID: d.ID, Version: d.Version, Size: 3,
		Source: "中国体育彩票排列5当日开奖号码", Salt: "演示-" + d.data.Code})
	if err != nil {
		return fmt.Errorf("commit a draw for %s: %w", d.data.Code, err)
	}
	_, err = panel.DrawFor(s.as(ctx, "office2"), s.db, panel.DrawPanel{RoundID: round.ID, Version: round.Version,
		Value: "4 0 7 1 9", ReadFrom: "中国体彩网开奖公告"})
	if err != nil {
		return fmt.Errorf("draw for %s: %w", d.data.Code, err)
	}
	return s.again(ctx, d)
}

// consent lets a second person give a consent that waits.
func (s *seed) consent(ctx context.Context, login string, d *declared, act asked.Act) error {
	c, err := s.db.Consent.Query().Where(asked.DeclarationID(d.ID), asked.ActEQ(act), asked.DecisionEQ(asked.DecisionWAITING)).
		Only(viewer.Machine(ctx, d.Division, "demo"))
	if err != nil {
		return fmt.Errorf("consent %s for %s: %w", act, d.data.Code, err)
	}
	_, err = conclusion.Decide(s.as(ctx, login), s.db, consent.DecideConsent{ID: c.ID, Version: c.Version, Give: true, Answer: "同意。"})
	return err
}

// seat is an expert's sheet with the login of its expert.
type seat struct {
	*ent.ExpertSheet
	login string
}

// seats are the sheets of the present round, in the order of their labels.
func (s *seed) seats(ctx context.Context, d *declared) ([]seat, error) {
	ctx = viewer.Machine(ctx, d.Division, "demo")
	rows, err := s.db.ExpertSheet.Query().Where(expertsheet.DeclarationID(d.ID),
		expertsheet.StatusNotIn(expertsheet.StatusDECLINED, expertsheet.StatusRECUSED, expertsheet.StatusVOID)).
		Order(expertsheet.ByLabel()).WithExpert().All(ctx)
	if err != nil {
		return nil, err
	}
	seats := make([]seat, len(rows))
	for i, row := range rows {
		u, err := s.db.User.Query().Where(user.ID(*row.Edges.Expert.UserID)).Only(ctx)
		if err != nil {
			return nil, err
		}
		seats[i] = seat{row, u.Login}
	}
	return seats, nil
}

// seated draws a panel whose experts all accept, and opens the files to them.
func (s *seed) seated(ctx context.Context, d *declared, due clock.Date) error {
	if err := s.draw(ctx, d); err != nil {
		return err
	}
	seats, err := s.seats(ctx, d)
	if err != nil {
		return err
	}
	for _, seat := range seats {
		if _, err := panel.Accept(s.as(ctx, seat.login), s.db, panel.AcceptInvitation{ID: seat.ID, Version: seat.Version, Commit: true}); err != nil {
			return fmt.Errorf("accept %s: %w", d.data.Code, err)
		}
	}
	if err := s.again(ctx, d); err != nil {
		return err
	}
	row, err := panel.Confirm(s.as(ctx, "office"), s.db, panel.ConfirmPanel{ID: d.ID, Version: d.Version, DueOn: due})
	return d.now(row, err)
}

// extend gives a panel more time.
func (s *seed) extend(ctx context.Context, d *declared, until clock.Date, why string) error {
	if err := s.again(ctx, d); err != nil {
		return err
	}
	row, err := panel.Extend(s.as(ctx, "office"), s.db,
		panel.ExtendRound{DeclarationID: d.ID, Version: d.Version, DueOn: until, Reason: why})
	return d.now(row, err)
}

// verdict is what an expert of the demo thinks: a share of each item's weight in
// per cent, and money taken from the first budget line.
type verdict struct {
	share    int64
	priority int
	cut      string
}

// score fills and hands in the sheets of as many experts as there are verdicts.
func (s *seed) score(ctx context.Context, d *declared, verdicts ...verdict) error {
	seats, err := s.seats(ctx, d)
	if err != nil {
		return err
	}
	for i, v := range verdicts {
		if err := s.scoreOne(s.as(ctx, seats[i].login), d, seats[i], v); err != nil {
			return fmt.Errorf("score %s: %w", d.data.Code, err)
		}
	}
	return s.again(ctx, d)
}

func (s *seed) scoreOne(ctx context.Context, d *declared, at seat, v verdict) error {
	sheet := at.ExpertSheet
	for i, it := range standard.Shipped().ExpertForm.Items() {
		points := part(it.Weight, v.share-int64(i%3)*2, 1)
		comment := "依据充分，测算与材料一致。"
		var err error
		if sheet, err = scoring.Score(ctx, s.db, scoring.SaveScore{SheetID: sheet.ID, Item: it.Code, Points: &points, Comment: &comment}); err != nil {
			return err
		}
	}
	in := scoring.SaveSheet{ID: sheet.ID, Version: sheet.Version, Priority: &v.priority}
	opinion, amount, text := term.Agree, *d.Amount, "项目依据充分，目标与资金相称，方案可行，建议按进度抓好实施，并于年底前开展绩效自评。"
	switch {
	case v.share < 60:
		opinion, amount, text = term.Disagree, 0, "项目必要性论证不足，现有设施尚可使用，建议暂不安排，待论证充分后另行申报，先用好存量资金。"
	case v.cut != "":
		cut := exact.MustMoney(v.cut)
		opinion, amount = term.AgreeCut, amount-cut
		in.LineCuts = []*form.LineCut{{Line: 0, Cut: cut, Reason: "CUT_PRICE"}}
		text = "项目确有必要，但部分单价高于同类合同，建议核减后安排，并补充三家询价材料，控制好建设规模和标准。"
	}
	in.Opinion, in.SuggestedAmount, in.Text = &opinion, &amount, &text
	sheet, err := scoring.Save(ctx, s.db, in)
	if err != nil {
		return err
	}
	_, err = scoring.Submit(ctx, s.db, scoring.SubmitSheet{ID: sheet.ID, Version: sheet.Version, Commit: true})
	return err
}
