package demo

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"hengxiao/domain/batch"
	"hengxiao/domain/filing"
	"hengxiao/domain/review"
	"hengxiao/domain/scoring"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/exact"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	asked "hengxiao/ent/generated/ent/consent"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

// opened makes a batch with its dates, counted in days from the day of seeding,
// and opens it.
func (s *seed) opened(ctx context.Context, office, code, name string, start, declare, section, review int, ceiling string) (*ent.Batch, error) {
	ctx = s.as(s.at(ctx, start-5), office)
	in := batch.BatchInput{Code: code, NameZh: name, BudgetYear: s.year(),
		DeclareStart: s.day(start), DeclareDeadline: s.day(declare), SectionDeadline: s.day(section), ReviewDeadline: s.day(review)}
	if ceiling != "" {
		money := exact.MustMoney(ceiling)
		in.Ceiling = &money
	}
	b, err := batch.Create(ctx, s.db, in)
	if err != nil {
		return nil, err
	}
	return batch.Open(ctx, s.db, workflow.Seen{ID: b.ID, Version: b.Version})
}

// finished are the projects of the first batch with what its experts think; no
// verdicts: no experts were needed.
var finished = []struct {
	code     string
	verdicts []verdict
	meeting  string // the meeting's score, where there was one
}{
	{"2027-205101-001", nil, ""},
	{"2027-211001-001", nil, ""},
	{"2027-215001-002", nil, ""},
	{"2027-205001-002", []verdict{{92, 2, ""}, {90, 2, ""}, {94, 1, ""}}, ""},
	{"2027-216001-001", []verdict{{88, 1, ""}, {90, 1, ""}, {86, 2, ""}}, ""},
	{"2027-210001-001", []verdict{{96, 1, ""}, {94, 1, ""}, {95, 1, ""}}, "95.50"},
	{"2027-212001-001", []verdict{{84, 1, "300"}, {82, 2, "260"}, {86, 1, "300"}}, "84.00"},
	{"2027-207001-001", []verdict{{97, 1, ""}, {95, 1, ""}, {96, 1, ""}}, "96.00"},
	{"2027-203001-001", []verdict{{78, 3, "500"}, {80, 3, "400"}, {76, 2, "500"}}, "78.50"},
	{"2027-301001-001", []verdict{{86, 2, "120"}, {84, 2, "150"}, {88, 3, "120"}}, "86.00"},
}

// firstBatch goes the whole way, from filing to the approved budget.
func (s *seed) firstBatch(ctx context.Context) error {
	b, err := s.opened(ctx, "office", fmt.Sprintf("%d-1", dataYear+s.shift), fmt.Sprintf("%d 年预算绩效申报（第一批）", dataYear+s.shift),
		-150, -110, -95, -75, "32000")
	if err != nil {
		return err
	}
	for i, p := range finished {
		d, err := s.screened(s.at(ctx, -140+i), b.ID, p.code)
		if err != nil {
			return err
		}
		if err := s.concluded(ctx, d, -105, p.verdicts, p.meeting); err != nil {
			return err
		}
	}
	return s.approved(ctx, b, -70)
}

// concluded takes a screened declaration to its conclusion, beginning on a day.
func (s *seed) concluded(ctx context.Context, d *declared, day int, verdicts []verdict, meeting string) error {
	now := s.at(ctx, day)
	if d.Stage == "EXEMPTED" {
		row, err := review.Confirm(s.as(now, d.section), s.db, review.ConfirmExempt{ID: d.ID, Version: d.Version, Amount: *d.Amount})
		return d.now(row, err)
	}
	if err := s.pass(now, d); err != nil || len(verdicts) == 0 {
		return err
	}
	if err := s.seated(s.at(ctx, day+3), d, s.day(day+20)); err != nil {
		return err
	}
	if err := s.score(s.at(ctx, day+8), d, verdicts...); err != nil || meeting == "" {
		return err
	}
	return s.meet(s.at(ctx, day+12), d, meeting)
}

// meet holds the collective review: the leader of the panel records it, all sign.
func (s *seed) meet(ctx context.Context, d *declared, score string) error {
	seats, err := s.seats(ctx, d)
	if err != nil {
		return err
	}
	round, err := s.db.ReviewRound.Query().Where(reviewround.DeclarationID(d.ID), reviewround.No(d.ReviewRound)).
		Only(viewer.Machine(ctx, d.Division, "demo"))
	if err != nil {
		return err
	}
	in := scoring.RecordMeeting{RoundID: round.ID, Version: round.Version, MetAt: clock.Now(ctx), MetWhere: "区财政局三楼会议室",
		Score: exact.MustPoints(score), Priority: 1, Opinion: term.Agree,
		Minutes: "专家组听取了项目单位的说明，逐项讨论了必要性、目标指标和测算依据，形成一致意见。"}
	if round.AggregatePriority != nil {
		in.Priority = *round.AggregatePriority
	}
	amount := *d.Amount
	if round.AggregateAmount != nil && *round.AggregateAmount < amount {
		cut := amount - *round.AggregateAmount
		amount, in.Opinion = *round.AggregateAmount, term.AgreeCut
		in.LineCuts = []*form.LineCut{{Line: 0, Cut: cut, Reason: "CUT_PRICE"}}
	}
	in.Amount = &amount
	leader := 0
	for i, at := range seats {
		in.Present = append(in.Present, at.Label)
		if at.Leads {
			leader = i
		}
	}
	round, err = scoring.Record(s.as(ctx, seats[leader].login), s.db, in)
	if err != nil {
		return fmt.Errorf("meeting of %s: %w", d.data.Code, err)
	}
	for _, at := range seats {
		round, err = scoring.Sign(s.as(ctx, at.login), s.db, scoring.SignMinutes{RoundID: round.ID, Version: round.Version})
		if err != nil {
			return fmt.Errorf("minutes of %s: %w", d.data.Code, err)
		}
	}
	if err := s.again(ctx, d); err != nil {
		return err
	}
	row, err := scoring.ConcludeMeeting(s.as(ctx, seats[leader].login), s.db, d.seen())
	return d.now(row, err)
}

// secondBatch is open for filing on the day of seeding, with declarations at
// every stage.
func (s *seed) secondBatch(ctx context.Context) error {
	b, err := s.opened(ctx, "office", fmt.Sprintf("%d-2", dataYear+s.shift), fmt.Sprintf("%d 年预算绩效申报（第二批）", dataYear+s.shift),
		-45, 25, 40, 60, "30000")
	if err != nil {
		return err
	}
	for _, step := range []func(context.Context, *ent.Batch) error{
		s.reportedAndPushed, s.underReview, s.inSections, s.inUnits,
	} {
		if err := step(ctx, b); err != nil {
			return err
		}
	}
	return nil
}

// underReview are those with the experts, or just concluded.
func (s *seed) underReview(ctx context.Context, b *ent.Batch) error {
	early := s.at(ctx, -30)
	for _, code := range []string{"2027-218001-001", "2027-306001-001"} { // 组建专家组
		d, err := s.screened(early, b.ID, code)
		if err == nil {
			err = s.pass(s.at(ctx, -20), d)
		}
		if err != nil {
			return err
		}
	}
	scored := []struct {
		code     string
		verdicts []verdict
		longer   string // why the others have more time
	}{
		{"2027-213001-001", []verdict{{88, 2, ""}}, "单位补充的地块清单较晚，专家请求延长"}, // one of three has scored
		{"2027-208001-001", nil, ""}, // nobody has
		{"2027-215001-001", []verdict{{90, 1, ""}, {70, 3, ""}, {85, 2, ""}}, ""}, // far apart: a meeting
		{"2027-214001-001", []verdict{{86, 2, ""}, {84, 2, ""}, {88, 2, ""}}, ""}, // concluded
	}
	for _, p := range scored {
		d, err := s.screened(early, b.ID, p.code)
		if err != nil {
			return err
		}
		if err := s.pass(s.at(ctx, -18), d); err != nil {
			return err
		}
		if err := s.seated(s.at(ctx, -12), d, s.day(12)); err != nil {
			return err
		}
		if err := s.score(s.at(ctx, -4), d, p.verdicts...); err != nil {
			return err
		}
		if p.longer == "" {
			continue
		}
		if err := s.extend(s.at(ctx, -2), d, s.day(15), p.longer); err != nil {
			return err
		}
	}
	d, err := s.screened(early, b.ID, "2027-213001-002") // concluded by the section
	if err != nil {
		return err
	}
	return s.pass(s.at(ctx, -10), d)
}

// inSections are those in the hands of the business sections.
func (s *seed) inSections(ctx context.Context, b *ent.Batch) error {
	for i, code := range []string{"2027-205001-001", "2027-305001-001", "2027-214101-001", "2027-216001-002"} {
		if _, err := s.screened(s.at(ctx, -8+i), b.ID, code); err != nil {
			return err
		}
	}
	back, err := s.screened(s.at(ctx, -9), b.ID, "2027-212001-002")
	if err != nil {
		return err
	}
	row, err := review.Return(s.as(s.at(ctx, -3), back.section), s.db, review.ReturnDeclaration{ID: back.ID, Version: back.Version,
		ReasonCode: "RET_INDICATOR", Reason: "个别指标不够具体，测算依据请补充。",
		Remarks: []*form.Remark{{Path: "indicators[0].targetValue", Text: "请说明该值的来源，并与同类项目比较。"},
			{Path: "budgetLines[0].basis", Text: "请附同类工程的结算价。"}}})
	if err := back.now(row, err); err != nil {
		return err
	}
	refused, err := s.screened(s.at(ctx, -16), b.ID, "2027-307001-001")
	if err != nil {
		return err
	}
	row, err = review.Reject(s.as(s.at(ctx, -6), refused.section), s.db, refused.because("现有设施仍可使用，改造必要性不足，建议不予安排。"))
	if err := refused.now(row, err); err != nil {
		return err
	}
	return s.consent(s.at(ctx, -5), "office", refused, asked.ActSECTION_REJECT)
}

// inUnits are those that the units still have in hand, or have taken back.
func (s *seed) inUnits(ctx context.Context, b *ent.Batch) error {
	if _, err := s.fill(s.at(ctx, -2), b.ID, "2027-218001-003"); err != nil { // 草稿
		return err
	}
	waits, err := s.fill(s.at(ctx, -3), b.ID, "2027-302001-001") // 单位内审
	if err == nil {
		err = s.submit(s.at(ctx, -2), waits)
	}
	if err != nil {
		return err
	}
	above, err := s.fill(s.at(ctx, -4), b.ID, "2027-210101-001") // 主管部门审核
	if err == nil {
		err = s.submit(s.at(ctx, -3), above)
	}
	if err != nil {
		return err
	}
	row, err := filing.Sign(s.as(s.at(ctx, -2), "head."+above.unit()), s.db, above.seen())
	if err := above.now(row, err); err != nil {
		return err
	}
	gone, err := s.fill(s.at(ctx, -7), b.ID, "2027-218001-002") // 已撤回
	if err != nil {
		return err
	}
	row, err = filing.Withdraw(s.as(s.at(ctx, -6), "head."+gone.unit()), s.db, gone.because("改由年初预算统筹安排。"))
	if err := gone.now(row, err); err != nil {
		return err
	}
	return s.blocked(ctx, b.ID)
}

// blocked declares a project a second time: it is not admitted.
func (s *seed) blocked(ctx context.Context, batch uuid.UUID) error {
	const code = "2027-213001-002"
	delete(s.known, code) // as if it were new
	again, err := s.fill(s.at(ctx, -2), batch, code)
	if err == nil {
		err = s.submit(s.at(ctx, -2), again)
	}
	if err != nil {
		return err
	}
	return s.sign(s.at(ctx, -1), again)
}

// otherBatch is the other division's: neither sees the other.
func (s *seed) otherBatch(ctx context.Context) error {
	b, err := s.opened(ctx, "office.other", fmt.Sprintf("QT-%d-1", dataYear+s.shift), fmt.Sprintf("%d 年预算绩效申报（邻区）", dataYear+s.shift), -20, 20, 30, 40, "")
	if err != nil {
		return err
	}
	name, unit := "邻区校舍维修（示例）", otherUnit
	_, err = filing.Start(s.as(s.at(ctx, -1), "clerk.other"), s.db, filing.StartDeclaration{BatchID: b.ID, UnitCode: &unit, NameZh: &name})
	return err
}
