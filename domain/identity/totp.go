package identity

import (
	"context"
	"encoding/base32"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"
	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"

	"hengxiao/ent/clock"
	"hengxiao/ent/generated/ent"
	"hengxiao/ent/viewer"
)

// A code (动态口令) has six digits and stands for thirty seconds.
const stepLength = 30

// step is the time step of a moment.
func step(t time.Time) int64 { return t.Unix() / stepLength }

// acceptedStep is the step for which the code is right, at most one away from
// now and later than the last one accepted: a code is good once. A last step that
// lies ahead was accepted before the clock was set back, and binds nobody.
func acceptedStep(secret, code string, now time.Time, last int64) (int64, bool) {
	if last > step(now)+1 {
		last = 0
	}
	found, ok := last, false
	for _, at := range []int64{step(now) - 1, step(now), step(now) + 1} {
		right, err := hotp.ValidateCustom(code, uint64(at), secret, hotp.ValidateOpts{Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
		if err == nil && right && at > last && !ok {
			found, ok = at, true
		}
	}
	return found, ok
}

// passCode judges the second factor of an account: the step to keep, and whether
// signing in may go on. An account without a secret asks for no code.
func (s *Service) passCode(ctx context.Context, u *ent.User, code *string) (int64, bool, error) {
	if u.TotpSecret == "" {
		return u.TotpStep, true, nil
	}
	secret, err := s.box.Open(totpPlace(u.ID), u.TotpSecret)
	if err != nil {
		return 0, false, fmt.Errorf("open the code's secret of user %s: %w", u.ID, err)
	}
	given := ""
	if code != nil {
		given = *code
	}
	at, ok := acceptedStep(string(secret), given, clock.Now(ctx), u.TotpStep)
	return at, ok, nil
}

func totpPlace(user uuid.UUID) string { return "totp of " + user.String() }

// KeepTOTP gives an account the secret of its codes, sealed, and ends its
// sessions: from now on signing in asks for a code. The empty secret ends that.
func (s *Service) KeepTOTP(ctx context.Context, db *ent.Client, user uuid.UUID, secret string) error {
	sealed := ""
	if secret != "" {
		raw, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(secret)
		if err != nil || len(raw) < 16 {
			return errors.New("a code's secret is at least 128 bits in base32 without padding")
		}
		sealed = s.box.Seal(totpPlace(user), []byte(secret))
	}
	ctx = viewer.System(ctx, "second factor")
	if err := db.User.UpdateOneID(user).SetTotpSecret(sealed).SetTotpStep(0).AddVersion(1).Exec(ctx); err != nil {
		return fmt.Errorf("keep the code's secret: %w", err)
	}
	return s.endSessions(ctx, db, user, uuid.Nil, "second factor changed")
}
