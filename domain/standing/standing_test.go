package standing_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"hengxiao/domain/desk"
	"hengxiao/domain/domaintest"
	"hengxiao/domain/fault"
	"hengxiao/domain/library"
	"hengxiao/domain/standing"
	"hengxiao/domain/workflow"
	"hengxiao/ent/clock"
	"hengxiao/ent/form"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/expert"
	"hengxiao/ent/generated/ent/expertchange"
	"hengxiao/ent/generated/ent/expertmeasure"
	"hengxiao/ent/generated/ent/expertsheet"
	"hengxiao/ent/generated/ent/reviewround"
	"hengxiao/ent/generated/ent/stagechange"
	"hengxiao/ent/term"
	"hengxiao/ent/viewer"
)

func TestAReviewIsMarkedOnceItIsClosed(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		open := d.round(reviewround.StatusCOLLECTIVE, seat{domaintest.Expert1, expertsheet.StatusLOCKED, longText, false})
		_, err := try(d, d.As(domaintest.Office), standing.Mark, standing.MarkSheet{SheetID: open[0].ID, Items: given(nil, "25", "35", "20", "20")})
		refuses(t, err, fault.Frozen, "")

		sheet := d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)[0]
		in := standing.MarkSheet{SheetID: sheet.ID, Items: given(map[string]string{"QUALITY": "VAGUE"}, "25", "25", "20", "20")}
		m := do(d, domaintest.Office, standing.Mark, in)
		if m.Total.String() != "90.00" || *m.Standing != term.Outstanding || m.MarkedBy != "罗绩效" || m.Year != 2026 {
			t.Errorf("marked %+v", m)
		}
		_, err = try(d, d.As(domaintest.Office2), standing.Mark, in)
		refuses(t, err, fault.Version, "version")
		in.Version, in.Items = 1, given(map[string]string{"QUALITY": "UNGROUNDED"}, "25", "20", "20", "20")
		if again := do(d, domaintest.Office2, standing.Mark, in); again.Version != 2 || again.Total.String() != "85.00" {
			t.Errorf("corrected %+v", again)
		}
		in.SheetID, in.Version = uuid.New(), 0
		_, err = try(d, d.As(domaintest.Office), standing.Mark, in)
		refuses(t, err, fault.NotFound, "")
	})
}

func TestADissentWithItsReasonIsNotMarkedDown(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		deviation := map[string]string{"SOUNDNESS": "DEVIATION"}
		sheets := d.round(reviewround.StatusCLOSED,
			seat{domaintest.Expert1, expertsheet.StatusLOCKED, strings.Repeat(longText, 3), false},
			seat{domaintest.Expert2, expertsheet.StatusLOCKED, longText, false})
		_, err := try(d, d.As(domaintest.Office), standing.Mark, standing.MarkSheet{SheetID: sheets[0].ID, Items: given(deviation, "25", "35", "5", "20")})
		refuses(t, err, fault.ScoreRange, "items[2].ground")
		if m := do(d, domaintest.Office, standing.Mark, standing.MarkSheet{SheetID: sheets[1].ID, Items: given(deviation, "25", "35", "5", "20")}); m.Total.String() != "85.00" {
			t.Errorf("a deviation without a word: %s", m.Total)
		}
		year := standing.GiveYearMark{ExpertID: d.Experts[domaintest.Expert2].ID, Year: 2026, Items: given(deviation, "25", "35", "4", "20")}
		_, err = try(d, d.As(domaintest.Office), standing.GiveYear, year)
		refuses(t, err, fault.ScoreRange, "items[2].ground")
	})
}

func TestAYearIsProposedFromFiguresAndMarks(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		sheet := d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)[0]
		d.round(reviewround.StatusCLOSED, seat{domaintest.Expert2, expertsheet.StatusLOCKED, longText, false},
			seat{domaintest.Expert1, expertsheet.StatusLOCKED, longText, true})
		d.round(reviewround.StatusINDIVIDUAL, seat{domaintest.Expert1, expertsheet.StatusSCORING, "", false})
		d.round(reviewround.StatusINDIVIDUAL, seat{domaintest.Expert1, expertsheet.StatusDECLINED, "", false})
		do(d, domaintest.Office, standing.Mark, standing.MarkSheet{SheetID: sheet.ID, Items: given(map[string]string{"QUALITY": "VAGUE"}, "25", "30", "20", "20")})

		y := must(standing.OfExpert(d.As(domaintest.Office), d.Client, idOf(d.Experts[domaintest.Expert1].ID), 2026))(t)
		want := &form.YearFigures{Invited: 4, Accepted: 3, Declined: 1, Load: 2, Overdue: 1, Absent: 1}
		if diff := cmp.Diff(want, y.Standing.Figures); diff != "" {
			t.Error(diff)
		}
		var proposed []string
		for _, it := range y.Proposal {
			proposed = append(proposed, it.Proposed.String())
		}
		if diff := cmp.Diff([]string{"10.00", "30.00", "20.00", "20.00"}, proposed); diff != "" {
			t.Error(diff)
		}
		if len(y.Reviews) != 2 || y.Standing.Marked != 1 || y.Standing.MarkMean.String() != "95.00" {
			t.Errorf("%d reviews, %d marked, %v", len(y.Reviews), y.Standing.Marked, y.Standing.MarkMean)
		}
		must(d.Client.ExpertSheet.UpdateOneID(sheet.ID).SetStatus(expertsheet.StatusVOID).Save(d.Machine()))(t)
		if y := must(standing.OfExpert(d.As(domaintest.Office), d.Client, idOf(d.Experts[domaintest.Expert1].ID), 2026))(t); y.Standing.Marked != 0 || y.Standing.MarkMean != nil {
			t.Errorf("the mark of a voided sheet counts: %d, %v", y.Standing.Marked, y.Standing.MarkMean)
		}
		if earlier := must(standing.OfExpert(d.As(domaintest.Office), d.Client, idOf(d.Experts[domaintest.Expert1].ID), 2025))(t); earlier.Standing.Figures.Invited != 0 {
			t.Errorf("2025: %+v", earlier.Standing.Figures)
		}
	})
}

func TestAYearsMarkIsKeptWithHonours(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		sheets := d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		id := d.Experts[domaintest.Expert1].ID
		in := standing.GiveYearMark{ExpertID: id, Year: 2026, Items: given(nil, "25", "35", "20", "20"), Honours: []string{" 2026 年度优秀评审专家 ", ""}}
		d.Client.ReviewRound.UpdateOneID(sheets[0].RoundID).SetStatus(reviewround.StatusCOLLECTIVE).ExecX(d.Machine())
		_, early := try(d, d.As(domaintest.Office), standing.GiveYear, in) // its review is not over, nor marked
		refuses(t, early, fault.Frozen, "")
		d.Client.ReviewRound.UpdateOneID(sheets[0].RoundID).SetStatus(reviewround.StatusCLOSED).ExecX(d.Machine())
		m := do(d, domaintest.Office, standing.GiveYear, in)
		if *m.Standing != term.Outstanding || cmp.Diff([]string{"2026 年度优秀评审专家"}, m.Honours) != "" || m.Figures.Load != 1 {
			t.Errorf("given %+v", m)
		}
		if got := d.told(domaintest.Expert1, "mark.year"); cmp.Diff([]string{"专家 E01：2026 年度考核 100.00 分"}, got) != "" {
			t.Errorf("told %v", got)
		}
		_, err := try(d, d.As(domaintest.Office), standing.Mark, standing.MarkSheet{SheetID: sheets[0].ID, Items: given(nil, "25", "35", "20", "20")})
		refuses(t, err, fault.Frozen, "")
		_, err = try(d, d.As(domaintest.Office), standing.GiveYear, in)
		refuses(t, err, fault.Version, "version")
		in.Year = 2027
		_, err = try(d, d.As(domaintest.Office), standing.GiveYear, in)
		refuses(t, err, fault.DateOrder, "year")
		in.Year, in.ExpertID = 2026, d.Experts[domaintest.Expert9].ID
		_, err = try(d, d.As(domaintest.Office), standing.GiveYear, in)
		refuses(t, err, fault.Frozen, "")
	})
}

// failing marks the first expert's year 不合格.
func (d *district) failing(version int) {
	d.t.Helper()
	grounds := map[string]string{"TIMELINESS": "LATE", "QUALITY": "VAGUE", "DISCIPLINE": "CARELESS"}
	do(d, domaintest.Office, standing.GiveYear, standing.GiveYearMark{ExpertID: d.Experts[domaintest.Expert1].ID, Year: 2026,
		Version: version, Items: given(grounds, "5", "10", "20", "20")})
}

func TestFailingPausesForAYearAndACorrectionLifts(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		d.failing(0)
		m := d.measures(domaintest.Expert1)
		if len(m) != 1 || m[0].Rule != expertmeasure.RuleFAILED || *m[0].Ends != "2027-07-31" || d.expert(domaintest.Expert1).Status != expert.StatusPAUSED {
			t.Fatalf("%+v, %s", m, d.expert(domaintest.Expert1).Status)
		}
		d.failing(1)
		if m := d.measures(domaintest.Expert1); len(m) != 1 {
			t.Errorf("failing twice is paused %d times", len(m))
		}
		do(d, domaintest.Office, standing.GiveYear, standing.GiveYearMark{ExpertID: d.Experts[domaintest.Expert1].ID, Year: 2026, Version: 2,
			Items: given(nil, "25", "35", "20", "20")})
		if m := d.measures(domaintest.Expert1); m[0].Status != expertmeasure.StatusLIFTED || d.expert(domaintest.Expert1).Status != expert.StatusACTIVE {
			t.Errorf("corrected: %s, %s", m[0].Status, d.expert(domaintest.Expert1).Status)
		}
		d.failing(3)
		if d.expert(domaintest.Expert1).Status != expert.StatusPAUSED {
			t.Error("a correction that was wrong leaves the year without its pause")
		}
	})
}

func TestAPauseEndsByItself(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		d.failing(0)
		for _, at := range []struct {
			day  string
			want expert.Status
		}{{"2027-07-31", expert.StatusPAUSED}, {"2027-08-01", expert.StatusACTIVE}} {
			d.Clock.Set(must(time.Parse(time.DateOnly, at.day))(t).Add(4 * time.Hour))
			if d.enforce(); d.expert(domaintest.Expert1).Status != at.want {
				t.Errorf("on %s: %s", at.day, d.expert(domaintest.Expert1).Status)
			}
		}
		if m := d.measures(domaintest.Expert1); m[0].Status != expertmeasure.StatusENDED {
			t.Errorf("the measure is %s", m[0].Status)
		}
	})
}

// answered adds an invitation that an expert answered so.
func (d *district) answered(who domaintest.Persona, step workflow.Action) {
	d.t.Helper()
	status := expertsheet.StatusDECLINED
	if step == workflow.Accept {
		status = expertsheet.StatusACCEPTED
	}
	d.steps(d.round(reviewround.StatusFORMING, seat{who, status, "", false})[0], step)
}

// steps writes an answer to an invitation down, a minute after whatever came before.
func (d *district) steps(sheet *ent.ExpertSheet, step workflow.Action) {
	d.t.Helper()
	d.Clock.Advance(time.Minute)
	must(d.Client.StageChange.Create().SetDeclarationID(sheet.DeclarationID).SetSheetID(sheet.ID).SetAction(string(step)).
		SetFromStage("INVITED").SetToStage(string(sheet.Status)).SetActorName("专家").SetActorRole(viewer.Expert).Save(d.Machine()))(d.t)
}

func TestThreeDeclinesInARowPause(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		for _, step := range []workflow.Action{workflow.Decline, workflow.Lapse, workflow.Accept, workflow.Decline, workflow.Decline} {
			d.answered(domaintest.Expert1, step)
			d.answered(domaintest.Expert2, workflow.Accept)
		}
		d.enforce()
		if got := d.measures(domaintest.Expert1); len(got) != 0 {
			t.Fatalf("an acceptance between them: %+v", got)
		}
		d.answered(domaintest.Expert1, workflow.Lapse)
		d.enforce()
		d.enforce()
		got := d.measures(domaintest.Expert1)
		if len(got) != 1 || got[0].Rule != expertmeasure.RuleDECLINES || got[0].TakenByName != "系统" {
			t.Fatalf("three in a row: %+v", got)
		}
		if len(d.measures(domaintest.Expert2)) != 0 {
			t.Error("who accepts is paused")
		}
		if told := d.told(domaintest.Expert1, "measure.PAUSE"); len(told) != 1 {
			t.Errorf("the expert is told %v", told)
		}
		if told := d.told(domaintest.Office2, "measure.PAUSE"); len(told) != 1 {
			t.Errorf("the office is told %v", told)
		}
		if n := d.Client.StageChange.Query().Where(stagechange.SheetIDIsNil()).CountX(d.Machine()); n != 0 {
			t.Errorf("%d steps of declarations", n)
		}
	})
}

func TestWhoTakesAcceptancesBackThreeTimesIsPaused(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		for range 3 {
			sheet := d.round(reviewround.StatusFORMING, seat{domaintest.Expert1, expertsheet.StatusDECLINED, "", false})[0]
			d.steps(sheet, workflow.Accept)
			d.steps(sheet, workflow.Decline)
		}
		d.enforce()
		if got := d.measures(domaintest.Expert1); len(got) != 1 || got[0].Rule != expertmeasure.RuleDECLINES {
			t.Errorf("%+v", got)
		}
	})
}

func TestTwoOverdueSheetsPauseAndOneDoesNot(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.round(reviewround.StatusINDIVIDUAL, seat{domaintest.Expert1, expertsheet.StatusSCORING, "", false},
			seat{domaintest.Expert2, expertsheet.StatusSCORING, "", false}, seat{domaintest.Expert3, expertsheet.StatusSUBMITTED, "", false})
		d.round(reviewround.StatusINDIVIDUAL, seat{domaintest.Expert1, expertsheet.StatusREOPENED, "", false},
			seat{domaintest.Expert3, expertsheet.StatusSUBMITTED, "", false})
		for range 2 { // the fourth was recused once he was late, the fifth in time
			late := d.round(reviewround.StatusINDIVIDUAL, seat{domaintest.Expert4, expertsheet.StatusRECUSED, "", false},
				seat{domaintest.Expert5, expertsheet.StatusRECUSED, "", false})
			d.Client.ExpertSheet.UpdateOneID(late[1].ID).SetDueAt(d.Clock.Now().Add(time.Hour)).ExecX(d.Machine())
			d.steps(late[0], workflow.Recuse)
			d.steps(late[1], workflow.Recuse)
		}
		d.Clock.Advance(2 * time.Hour)
		d.enforce()
		for _, who := range []domaintest.Persona{domaintest.Expert1, domaintest.Expert4} {
			if m := d.measures(who); len(m) != 1 || m[0].Rule != expertmeasure.RuleOVERDUE {
				t.Errorf("%s, two overdue: %+v", who, m)
			}
		}
		for _, who := range []domaintest.Persona{domaintest.Expert2, domaintest.Expert3, domaintest.Expert5} {
			if m := d.measures(who); len(m) != 0 {
				t.Errorf("%s: %+v", who, m)
			}
		}
	})
}

func TestARowOfDeclinesOutlastsTheYearAndAnOverdueSheetDoesNot(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.round(reviewround.StatusINDIVIDUAL, seat{domaintest.Expert2, expertsheet.StatusSCORING, "", false})
		for range 2 {
			d.answered(domaintest.Expert1, workflow.Decline)
			d.answered(domaintest.Expert3, workflow.Decline)
		}
		d.Clock.Advance(366 * 24 * time.Hour)
		d.round(reviewround.StatusINDIVIDUAL, seat{domaintest.Expert2, expertsheet.StatusSCORING, "", false})
		d.answered(domaintest.Expert1, workflow.Decline)
		d.answered(domaintest.Expert3, workflow.Accept)
		d.enforce()
		if m := d.measures(domaintest.Expert1); len(m) != 1 || m[0].Rule != expertmeasure.RuleDECLINES {
			t.Errorf("three in a row over two years: %+v", m)
		}
		for _, who := range []domaintest.Persona{domaintest.Expert2, domaintest.Expert3} {
			if m := d.measures(who); len(m) != 0 {
				t.Errorf("%s: %+v", who, m)
			}
		}
	})
}

func TestAnOverdueSheetIsJudgedByTheDayItHasNow(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		for range 2 {
			late := d.round(reviewround.StatusINDIVIDUAL, seat{domaintest.Expert1, expertsheet.StatusSCORING, "", false})[0]
			must(late.Update().SetDueAt(d.Clock.Now().Add(time.Hour)).Save(d.Machine()))(t)
		}
		if d.enforce(); len(d.measures(domaintest.Expert1)) != 0 {
			t.Error("who has more time is paused for what was overdue before")
		}
		d.Clock.Advance(time.Hour)
		if d.enforce(); len(d.measures(domaintest.Expert1)) != 1 {
			t.Error("who lets the new day pass is not paused")
		}
	})
}

func TestABreachRemovesAndAnotherAnswersTheAppeal(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		e := d.expert(domaintest.Expert1)
		in := standing.RemoveExpert{ExpertID: e.ID, Version: e.Version, Breach: "MOOD", Reason: "短"}
		_, err := try(d, d.As(domaintest.Office), standing.Remove, in)
		refuses(t, err, fault.NotFound, "breach")
		in.Breach, in.Reason = "LEAK", "将未公开的评审意见转发给项目单位，有聊天记录为证"
		m := do(d, domaintest.Office, standing.Remove, in)
		if d.expert(domaintest.Expert1).Status != expert.StatusBANNED || m.Ends != nil {
			t.Errorf("%+v", m)
		}
		_, err = try(d, d.As(domaintest.Office), standing.Remove, in)
		refuses(t, err, fault.Version, "version")

		appeal := workflow.SeenWithReason{ID: m.ID, Version: m.Version, Reason: "聊天记录并非本人所发，请予核查"}
		_, err = try(d, d.As(domaintest.Expert2), standing.Appeal, appeal)
		refuses(t, err, fault.NotFound, "")
		appealed := do(d, domaintest.Expert1, standing.Appeal, appeal)
		_, err = try(d, d.As(domaintest.Expert1), standing.Appeal, workflow.SeenWithReason{ID: m.ID, Version: appealed.Version, Reason: appeal.Reason})
		refuses(t, err, fault.Frozen, "")

		answer := standing.AnswerMeasure{ID: m.ID, Version: appealed.Version, Accept: true, Answer: "经核查属实，撤销处理"}
		_, err = try(d, d.As(domaintest.Office), standing.Answer, answer)
		refuses(t, err, fault.Forbidden, "")
		lifted := do(d, domaintest.Leader, standing.Answer, answer)
		if lifted.Status != expertmeasure.StatusLIFTED || lifted.AnsweredBy != "韩局长" || d.expert(domaintest.Expert1).Status != expert.StatusACTIVE {
			t.Errorf("%+v, %s", lifted, d.expert(domaintest.Expert1).Status)
		}
	})
}

// A removal that is undone admits nobody whom the office has not admitted.
func TestAnApplicantWhoseRemovalIsUndoneAppliesAgain(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		e := d.expert(domaintest.Expert1)
		e = must(d.Client.Expert.UpdateOne(e).SetStatus(expert.StatusAPPLIED).Save(d.Machine()))(t)
		m := do(d, domaintest.Office, standing.Remove, standing.RemoveExpert{ExpertID: e.ID, Version: e.Version, Breach: "LEAK", Reason: "申请材料中的职称证书系伪造"})
		appealed := do(d, domaintest.Expert1, standing.Appeal, workflow.SeenWithReason{ID: m.ID, Version: m.Version, Reason: "证书为真，附发证机关证明"})
		do(d, domaintest.Leader, standing.Answer, standing.AnswerMeasure{ID: m.ID, Version: appealed.Version, Accept: true, Answer: "经核查证书属实，撤销清退"})
		if now := d.expert(domaintest.Expert1).Status; now != expert.StatusLEFT {
			t.Errorf("the applicant is %s", now)
		}
	})
}

func TestAnAppealHasItsTime(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		d.failing(0)
		m := d.measures(domaintest.Expert1)[0]
		d.Clock.Advance(8 * 24 * time.Hour) // five working days from a Saturday
		_, err := try(d, d.As(domaintest.Expert1), standing.Appeal,
			workflow.SeenWithReason{ID: m.ID, Version: m.Version, Reason: "考核的事实与实际不符，请求复核"})
		refuses(t, err, fault.BatchClosed, "")
	})
}

func TestStandingIsKnownToAssessorsAndToOneself(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		sheet := d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)[0]
		do(d, domaintest.Office, standing.Mark, standing.MarkSheet{SheetID: sheet.ID, Items: given(nil, "25", "35", "20", "20")})
		d.failing(0)
		for who, want := range map[domaintest.Persona]int{domaintest.Office: 9, domaintest.Leader: 9, domaintest.Auditor: 9,
			domaintest.Expert1: 1, domaintest.Section: 0, domaintest.Clerk: 0, domaintest.Budget: 0, domaintest.Admin: 0, domaintest.ClerkOther: 0} {
			y := must(standing.Year(d.As(who), d.Client, 2026, nil))(t)
			if y.Total != want {
				t.Errorf("%s knows the standing of %d experts; want %d", who, y.Total, want)
			}
		}
		own := must(standing.OfExpert(d.As(domaintest.Expert1), d.Client, nil, 2026))(t)
		if own.Standing.Mark == nil || len(own.Standing.Measures) != 1 || len(own.Reviews) != 1 || own.Reviews[0].Mark == nil {
			t.Errorf("own: %+v", own.Standing)
		}
		_, err := standing.OfExpert(d.As(domaintest.Expert2), d.Client, idOf(d.Experts[domaintest.Expert1].ID), 2026)
		refuses(t, err, fault.NotFound, "")
		_, err = standing.OfExpert(d.As(domaintest.Office), d.Client, nil, 2026)
		refuses(t, err, fault.NotFound, "")
		word := "示二"
		if y := must(standing.Year(d.As(domaintest.Office), d.Client, 2026, &word))(t); y.Total != 1 || len(y.Experts(nil, nil)) != 1 {
			t.Errorf("%d are called so", y.Total)
		}
	})
}

// The office's own pause and one by rule are one closed door: it opens when nothing
// keeps it closed any more, and every turn of it stands in the entry's history.
func TestAMeasureAndTheOfficesPauseEndOnce(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		pause := func(who domaintest.Persona, until clock.Date) {
			t.Helper()
			e := d.expert(who)
			do(d, domaintest.Office, library.Pause, library.PauseExpert{ID: e.ID, Version: e.Version, Reason: "本人希望休息一段时间", Until: &until})
		}
		stands := func(who domaintest.Persona, when string, status expert.Status, until string) {
			t.Helper()
			e, day := d.expert(who), ""
			if e.PausedUntil != nil {
				day = string(*e.PausedUntil)
			}
			if e.Status != status || day != until {
				t.Errorf("%s %s: %s until %q; want %s until %q", who, when, e.Status, day, status, until)
			}
		}
		overdue := func(who domaintest.Persona) {
			for range 2 {
				d.round(reviewround.StatusINDIVIDUAL, seat{who, expertsheet.StatusSCORING, "", false})
			}
		}
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)

		pause(domaintest.Expert1, "2026-12-31")
		d.failing(0)
		stands(domaintest.Expert1, "paused by both", expert.StatusPAUSED, "2027-07-31")
		do(d, domaintest.Office, standing.GiveYear, standing.GiveYearMark{ExpertID: d.Experts[domaintest.Expert1].ID, Year: 2026, Version: 1,
			Items: given(nil, "25", "35", "20", "20")})
		stands(domaintest.Expert1, "after the mark is corrected", expert.StatusACTIVE, "")

		overdue(domaintest.Expert2)
		d.enforce()
		stands(domaintest.Expert2, "overdue", expert.StatusPAUSED, "2027-07-31")
		e := d.expert(domaintest.Expert2)
		must(d.Client.ExpertSheet.Update().SetStatus(expertsheet.StatusRECUSED).Save(d.Machine()))(t) // nothing is under way
		do(d, domaintest.Office, standing.Remove, standing.RemoveExpert{ExpertID: e.ID, Version: e.Version, Breach: "LEAK", Reason: "向申报单位泄露评审秘密，已查实"})
		d.Clock.Set(time.Date(2027, 8, 1, 4, 0, 0, 0, time.UTC))
		d.enforce()
		if e := d.expert(domaintest.Expert2); e.Status != expert.StatusBANNED {
			t.Errorf("who was struck off is %s again once an earlier pause is over", e.Status)
		}
		var steps []string
		for _, c := range must(d.Client.ExpertChange.Query().Where(expertchange.ExpertID(d.Experts[domaintest.Expert1].ID)).
			Order(expertchange.ByID()).All(d.Machine()))(t) {
			steps = append(steps, c.Action)
		}
		if diff := cmp.Diff([]string{"pauseExpert", "suspendExpert", "reinstateExpert"}, steps); diff != "" {
			t.Errorf("history (-want +got):\n%s", diff)
		}
	})
}

// also gives an expert a role of those who assess experts.
func (d *district) also(who domaintest.Persona, role viewer.Role) {
	d.Client.RoleGrant.Create().SetUserID(d.Users[who].ID).SetRole(role).SetValidFrom("2026-01-01").SetGrantedBy("于安全").SaveX(d.Machine())
}

func TestNobodyOfTheOfficeAssessesHimself(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.also(domaintest.Expert1, viewer.PerfOffice)
		sheet, self := d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)[0], d.As(domaintest.Expert1)
		best := given(nil, "25", "35", "20", "20")
		_, err := try(d, self, standing.Mark, standing.MarkSheet{SheetID: sheet.ID, Items: best})
		refuses(t, err, fault.Forbidden, "")
		year := standing.GiveYearMark{ExpertID: sheet.ExpertID, Year: 2026, Items: best}
		_, err = try(d, self, standing.GiveYear, year)
		refuses(t, err, fault.Forbidden, "")
		y := must(standing.OfExpert(self, d.Client, &sheet.ExpertID, 2026))(t)
		shut(t, desk.OfExpertYear(self, y), "giveYearMark")
		shut(t, desk.OfReview(self, y.Reviews[0]), "markSheet")

		d.failing(0)
		m := d.measures(domaintest.Expert1)[0]
		appealed := do(d, domaintest.Expert1, standing.Appeal, workflow.SeenWithReason{ID: m.ID, Version: m.Version, Reason: "考核的事实与实际不符，请求复核"})
		_, err = try(d, self, standing.Answer, standing.AnswerMeasure{ID: m.ID, Version: appealed.Version, Accept: true, Answer: "经核查属实，撤销处理"})
		refuses(t, err, fault.Forbidden, "")
		shut(t, must(desk.OfMeasure(self, d.Client, appealed))(t), "answerMeasure")
	})
}

func TestAPauseByRuleIsNotResumedByHand(t *testing.T) {
	each(t, func(t *testing.T, d *district) {
		d.also(domaintest.Expert2, viewer.PerfOffice)
		d.closed(domaintest.Expert1, domaintest.Expert2, domaintest.Expert3)
		d.failing(0)
		resume := func(as, who domaintest.Persona) error {
			e := d.expert(who)
			_, err := try(d, d.As(as), library.Resume, workflow.SeenWithReason{ID: e.ID, Version: e.Version, Reason: "本人已认识错误"})
			return err
		}
		refuses(t, resume(domaintest.Office, domaintest.Expert1), fault.Frozen, "")
		shut(t, must(desk.OfExpert(d.As(domaintest.Office), d.Client, d.expert(domaintest.Expert1)))(t), "resumeExpert")

		e := d.expert(domaintest.Expert2)
		do(d, domaintest.Office, library.Pause, library.PauseExpert{ID: e.ID, Version: e.Version, Reason: "本人希望休息一段时间"})
		refuses(t, resume(domaintest.Expert2, domaintest.Expert2), fault.Forbidden, "")
		if err := resume(domaintest.Office, domaintest.Expert2); err != nil {
			t.Errorf("the office's own pause: %v", err)
		}
		e = d.expert(domaintest.Expert2)
		_, err := try(d, d.As(domaintest.Expert2), library.Renew, workflow.Seen{ID: e.ID, Version: e.Version})
		refuses(t, err, fault.Forbidden, "")
		shut(t, must(desk.OfExpert(d.As(domaintest.Expert2), d.Client, e))(t), "renewExpert")

		m := d.measures(domaintest.Expert1)[0]
		appealed := do(d, domaintest.Expert1, standing.Appeal, workflow.SeenWithReason{ID: m.ID, Version: m.Version, Reason: "考核的事实与实际不符，请求复核"})
		do(d, domaintest.Leader, standing.Answer, standing.AnswerMeasure{ID: m.ID, Version: appealed.Version, Accept: true, Answer: "经核查属实，撤销处理"})
		if now := d.expert(domaintest.Expert1).Status; now != expert.StatusACTIVE {
			t.Errorf("an appeal that is accepted leaves the expert %s", now)
		}
	})
}

// shut fails unless a button is there and closed.
func shut(t *testing.T, actions []*desk.ActionState, action string) {
	t.Helper()
	i := slices.IndexFunc(actions, func(a *desk.ActionState) bool { return a.Action == action })
	if i < 0 || actions[i].Enabled || actions[i].Why == nil {
		t.Errorf("%s is not closed: %+v", action, actions)
	}
}
