package identity

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"

	"github.com/google/uuid"
)

// A refresh token is the session's id, 256 random bits, and our tag. The tag tells
// a token that once was ours from one made up, so that only the former can end a
// session when it comes back.
const (
	idBytes     = 16
	randomBytes = 32
	tagBytes    = 16
)

func (s *Service) newRefreshToken(session uuid.UUID) string {
	raw := make([]byte, idBytes+randomBytes, idBytes+randomBytes+tagBytes)
	copy(raw, session[:])
	_, _ = rand.Read(raw[idBytes:]) // never fails: the process would end
	return base64.RawURLEncoding.EncodeToString(append(raw, s.box.Tag(raw)...))
}

// sessionOf is the session for which a token was once issued.
func (s *Service) sessionOf(token string) (uuid.UUID, bool) {
	if len(token) > 2*(idBytes+randomBytes+tagBytes) {
		return uuid.Nil, false
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(token)
	if err != nil || len(raw) != idBytes+randomBytes+tagBytes {
		return uuid.Nil, false
	}
	body, tag := raw[:idBytes+randomBytes], raw[idBytes+randomBytes:]
	return uuid.UUID(raw[:idBytes]), s.box.Tagged(body, tag)
}

// hashOf is how a refresh token is kept: it is random enough to need no salt.
func hashOf(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}
