namespace Coroutines;

// Claims on outcomes: as long as there is one, the outcome may be taken many times.
public sealed partial class CoroutineLoop
{
    private Slab<ClaimRecord> _claims = new(4);
    private uint _claimGeneration;

    internal int ClaimsInUse => _claims.InUse;

    /// <summary>Adds a claim on a live header.</summary>
    internal int BeginClaim(int index, out uint generation)
    {
        VerifyAccess();
        int claim = RentClaim(out generation);
        if (Header(index).Is(HeaderMarks.Preserved))
        {
            Rare(index).MoreClaims++;
        }

        Header(index).Marks |= HeaderMarks.Preserved;
        return claim;
    }

    /// <summary>Ends a claim, unless it has ended before.</summary>
    internal void EndClaim(int index, int claim, uint generation)
    {
        if (!_disposed)
        {
            VerifyAccess();
        }

        if (TryEndClaim(claim, generation))
        {
            EndClaim(index);
        }
    }

    internal int RentClaim(out uint generation)
    {
        int claim = _claims.Rent();
        _claims.Items[claim].Generation = generation = ++_claimGeneration;
        return claim;
    }

    /// <returns>Whether it was a claim until now.</returns>
    internal bool TryEndClaim(int claim, uint generation)
    {
        bool stands = _claims.Items[claim].Generation == generation;
        if (stands)
        {
            _claims.Free(claim);
        }

        return stands;
    }

    /// <summary>Ends one of the claims on a live header; with the last, nobody has a right to its outcome any more.</summary>
    internal void EndClaim(int index)
    {
        ref TaskHeader header = ref Header(index);
        if (_rare[index].MoreClaims > 0)
        {
            _rare[index].MoreClaims--;
            return;
        }

        header.Marks = (header.Marks & ~HeaderMarks.Preserved) | HeaderMarks.Detached;
        TryFree(index, ref header);
    }

    private struct ClaimRecord
    {
        public uint Generation;
    }
}
