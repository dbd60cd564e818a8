package identity

import (
	"context"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/uuid"

	"hengxiao/domain/fault"
	"hengxiao/domain/secret"
	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/generated/ent/auditevent"
	"hengxiao/ent/generated/ent/user"
	"hengxiao/ent/trace"
	"hengxiao/ent/viewer"
)

// SignIn is what a person gives to be recognised.
type SignIn struct {
	Login    string
	Password string
	Code     *string
}

// SignedIn is what signing in and refreshing answer.
type SignedIn struct {
	AccessToken string
	ExpiresAt   time.Time
	Viewer      *Profile
}

// SignIn recognises a person and begins a session; it also returns the session's
// refresh token. Unknown, wrong and disabled are one UNAUTHENTICATED and take the
// same work; RATE_LIMITED after failures from the same network; UNAVAILABLE when
// too many sign in at once. It begins its own transactions.
func (s *Service) SignIn(ctx context.Context, db *ent.Client, in SignIn, from Device) (*SignedIn, string, error) {
	in.Login = strings.TrimSpace(in.Login)
	p := pair{login: clip(in.Login, 60), network: networkOf(from.Address)}
	if wait, news := s.throttle.begin(p, clock.Now(ctx)); wait > 0 {
		return nil, "", s.slowed(ctx, in.Login, from, wait, news)
	}
	who, why, err := s.recognise(ctx, db, in)
	if err != nil {
		s.throttle.undo(p)
		return nil, "", err
	}
	if why != "" {
		return nil, "", s.unrecognised(ctx, who, in.Login, from, why)
	}
	began, err := s.begin(ctx, who, from)
	if err != nil {
		s.throttle.undo(p)
		return nil, "", err
	}
	if began == nil {
		return nil, "", s.unrecognised(ctx, who, in.Login, from, "raced")
	}
	s.throttle.right(p)
	return began.signedIn, began.refresh, nil
}

// proof is an account whose owner has been recognised, and what is to be kept of it.
type proof struct {
	user   *ent.User
	step   int64
	rehash string // the password at today's cost, if it was kept at another
}

// recognise judges what was given; why is empty when all of it is right.
func (s *Service) recognise(ctx context.Context, db *ent.Client, in SignIn) (who proof, why string, err error) {
	password := in.Password
	plausible := fits(in.Login, 60) && utf8.RuneCountInString(password) <= longest
	kept := s.hashing.decoy
	if plausible {
		who.user, err = db.User.Query().Where(user.Login(in.Login)).Only(viewer.System(ctx, "sign in"))
		if err != nil && !ent.IsNotFound(err) {
			return who, "", err
		}
	} else {
		password = ""
	}
	if who.user != nil {
		kept = who.user.PasswordHash
	}
	right, stale, err := s.hashing.verify(ctx, kept, password)
	switch {
	case err != nil:
		return who, "", err
	case who.user == nil:
		return who, "unknown", nil
	case !right:
		return who, "password", nil
	case who.user.Status != user.StatusACTIVE:
		return who, "disabled", nil
	}
	at, ok, err := s.passCode(ctx, who.user, in.Code)
	if err != nil || !ok {
		return who, "code", err
	}
	who.step = at
	if stale {
		who.rehash, err = s.hashing.hash(ctx, password)
	}
	return who, "", err
}

// fits tells whether a text could stand in a column of so many bytes.
func fits(text string, bytes int) bool {
	return text != "" && len(text) <= bytes && utf8.ValidString(text) && !strings.ContainsFunc(text, unicode.IsControl)
}

type begun struct {
	signedIn *SignedIn
	refresh  string
}

// begin writes the session. It is nil when meanwhile the account was disabled,
// its password changed, or the code used by another.
func (s *Service) begin(ctx context.Context, who proof, from Device) (*begun, error) {
	session := uuid.Must(uuid.NewV7())
	ctx = acting(ctx, who.user, session, from.RequestID, "sign in")
	refresh := s.newRefreshToken(session)
	var b *begun
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		db := ent.FromContext(ctx)
		if ok, err := keep(ctx, db, who); err != nil || !ok {
			return err
		}
		held, err := grantsOf(ctx, db, who.user.ID)
		if err != nil {
			return err
		}
		now := clock.Now(ctx)
		if err := tellElsewhere(ctx, db, who.user.ID, held, from); err != nil {
			return err
		}
		err = db.Session.Create().SetID(session).SetDivision(who.user.Division).SetUserID(who.user.ID).
			SetRefreshHash(hashOf(refresh)).SetRotatedAt(now).SetProvedAt(now).SetLastUsedAt(now).SetExpiresAt(now.Add(lifeOf(held).absolute)).
			SetUserAgent(clip(from.UserAgent, 300)).SetAddress(clip(from.Address, 60)).Exec(ctx)
		if err != nil {
			return err
		}
		in, err := s.signedIn(ctx, db, who.user, session, held)
		if err != nil {
			return err
		}
		b = &begun{in, refresh}
		return leave(ctx, db, actSignIn, who.user.ID, auditevent.ResultOK, noteOf(from, ""))
	})
	if err != nil {
		return nil, err
	}
	return b, nil
}

// keep uses the code's step up and renews the hash, if the account still is as it
// was judged. The row's lock makes disabling it wait.
func keep(ctx context.Context, db *ent.Client, who proof) (bool, error) {
	update := db.User.Update().
		Where(user.ID(who.user.ID), user.StatusEQ(user.StatusACTIVE),
			user.PasswordHash(who.user.PasswordHash), user.TotpStep(who.user.TotpStep)).
		SetTotpStep(who.step)
	if who.rehash != "" {
		update.SetPasswordHash(who.rehash)
	}
	n, err := update.Save(trace.Quiet(ctx)) // the sign-in's own trace tells of it
	return n == 1, err
}

// slowed answers one who tries too fast; the first such try after a judged one is traced.
func (s *Service) slowed(ctx context.Context, login string, from Device, wait time.Duration, news bool) error {
	if news {
		if err := s.failed(ctx, nil, login, from, auditevent.ResultDENIED, "too fast"); err != nil {
			return err
		}
	}
	return slower(wait)
}

// unrecognised traces a failure and gives the one answer to all of them.
func (s *Service) unrecognised(ctx context.Context, who proof, login string, from Device, why string) error {
	if err := s.failed(ctx, who.user, login, from, auditevent.ResultFAILED, why); err != nil {
		return err
	}
	return fault.New(fault.Unauthenticated, "登录名、密码或动态口令不正确")
}

func (s *Service) failed(ctx context.Context, u *ent.User, login string, from Device, result auditevent.Result, why string) error {
	n := noteOf(from, why)
	id := uuid.Nil
	if u != nil {
		id = u.ID
	} else {
		c := secret.Commit([]byte(login))
		n.Login = &c
	}
	ctx = concerning(ctx, u, from.RequestID, "sign in")
	return s.aside(ctx, func(ctx context.Context, db *ent.Client) error { return leave(ctx, db, actSignIn, id, result, n) })
}
