package identity

import (
	"context"
	"time"

	"hengxiao/domain/fault"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/session"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/viewer"
)

// proofHolds is for how long who has given password and code is taken for the
// account's owner (本人) without asking, where an act weighs.
const proofHolds = 5 * time.Minute

// proves tells whether a proof still holds. One that lies ahead, by more than
// servers' clocks differ, was given before the clock was set back.
func proves(proved, now time.Time) bool {
	return now.Sub(proved) <= proofHolds && proved.Sub(now) <= leeway
}

// Fresh is PROOF_REQUIRED unless the viewer has proved within five minutes, in
// this session, that it is them. The viewer's rights may be two seconds old: what
// was proved since, to another server, counts too.
func (s *Service) Fresh(ctx context.Context, db *ent.Client) error {
	v, now := viewer.FromContext(ctx), clock.Now(ctx)
	if proves(v.ProvedAt, now) {
		return nil
	}
	ok, err := db.Session.Query().
		Where(session.ID(v.SessionID), session.UserID(v.UserID), session.RevokedAtIsNil(),
			session.ProvedAtGTE(now.Add(-proofHolds)), session.ProvedAtLTE(now.Add(leeway))).
		Exist(viewer.System(ctx, "proof of a session"))
	if err != nil || ok {
		return err
	}
	return fault.New(fault.ProofRequired, "此操作须先确认是您本人，尚未确认，操作没有进行")
}

// ConfirmIdentity is what a person gives once more, while signed in.
type ConfirmIdentity struct {
	Password string
	Code     *string
}

// Confirm proves anew, for the viewer's session alone, that it is them. Guessing
// here counts with guessing at signing in, and whatever is wrong has one answer,
// E_FORBIDDEN. It begins its own transactions.
func (s *Service) Confirm(ctx context.Context, db *ent.Client, in ConfirmIdentity, from Device) error {
	v := viewer.FromContext(ctx)
	p := pair{login: clip(v.Login, 60), network: networkOf(from.Address)}
	if wait, news := s.throttle.begin(p, clock.Now(ctx)); wait > 0 {
		if news {
			if err := s.unproved(ctx, from, auditevent.ResultDENIED, "too fast"); err != nil {
				return err
			}
		}
		return slower(wait)
	}
	who, why, err := s.recognise(ctx, db, SignIn{Login: v.Login, Password: in.Password, Code: in.Code})
	if err == nil && why == "" {
		why, err = s.keepProof(ctx, who, from)
	}
	if err != nil {
		s.throttle.undo(p)
		return err
	}
	if why != "" {
		if err := s.unproved(ctx, from, auditevent.ResultFAILED, why); err != nil {
			return err
		}
		return fault.New(fault.Forbidden, "密码或动态口令不正确")
	}
	s.throttle.right(p)
	return nil
}

// keepProof marks the viewer's session as proved; why not, if the account or the
// session is no longer what was judged.
func (s *Service) keepProof(ctx context.Context, who proof, from Device) (why string, err error) {
	v := viewer.FromContext(ctx)
	if who.user.ID != v.UserID {
		return "raced", nil
	}
	ctx = viewer.System(ctx, "confirm identity")
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		db := ent.FromContext(ctx)
		if ok, err := keep(ctx, db, who); err != nil || !ok {
			why = "raced"
			return err
		}
		n, err := db.Session.Update().
			Where(session.ID(v.SessionID), session.HasUserWith(user.ID(v.UserID)), session.RevokedAtIsNil()).
			SetProvedAt(clock.Now(ctx)).Save(ctx)
		if err != nil {
			return err
		}
		if n == 0 {
			return stranger()
		}
		return leave(ctx, db, actConfirm, v.UserID, auditevent.ResultOK, noteOf(from, ""))
	})
	if err == nil && why == "" {
		s.rights.forget(v.UserID)
	}
	return why, err
}

func (s *Service) unproved(ctx context.Context, from Device, result auditevent.Result, why string) error {
	person := viewer.FromContext(ctx).UserID
	ctx = viewer.System(ctx, "confirm identity")
	return s.aside(ctx, func(ctx context.Context, db *ent.Client) error {
		return leave(ctx, db, actConfirm, person, result, noteOf(from, why))
	})
}

func noteOf(from Device, why string) note {
	return note{Why: why, Address: clip(from.Address, 60), UserAgent: clip(from.UserAgent, 300)}
}
