package panel

import (
	"context"

	"hengxiao/domain/library"
	"hengxiao/domain/notify"
	"hengxiao/domain/workflow"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// Pause takes an expert out of all draws for a while (暂停), and tells the office of the
// seats that he has.
func Pause(ctx context.Context, db *ent.Client, in library.PauseExpert) (*ent.Expert, error) {
	e, err := library.Pause(ctx, db, in)
	if err != nil {
		return nil, err
	}
	return e, TellSeats(ctx, db, e)
}

// Leave ends an expert's service (退出), and tells the office of the seats that he has.
func Leave(ctx context.Context, db *ent.Client, in workflow.SeenWithReason) (*ent.Expert, error) {
	e, err := library.Leave(ctx, db, in)
	if err != nil {
		return nil, err
	}
	return e, TellSeats(ctx, db, e)
}

// TellSeats tells the office which seats an expert has who is not drawn any more. It
// ends none of them: the office recuses him, voids his sheet or lets him finish.
func TellSeats(ctx context.Context, db *ent.Client, e *ent.Expert) error {
	sys := viewer.System(ctx, "the seats of who is not drawn any more")
	sheets, err := SeatsUnderWay(sys, db, e.ID)
	if err != nil {
		return err
	}
	for _, s := range sheets {
		news := notify.News{Kind: "sheet.away", Sheet: &s.ID, Detail: s.Label + "：专家" + workflow.EntryNames[e.Status]}
		if err := notify.Tell(ctx, db, s.Edges.Declaration, []viewer.Role{viewer.PerfOffice}, news); err != nil {
			return err
		}
	}
	return nil
}
