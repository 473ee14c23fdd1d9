namespace Swarm;

/// <summary>The two sides.</summary>
public enum Tribe
{
    /// <summary>Comes from the left.</summary>
    Red,

    /// <summary>Comes from the right.</summary>
    Blue,
}
