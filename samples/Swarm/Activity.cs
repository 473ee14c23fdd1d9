namespace Swarm;

/// <summary>What an agent is doing.</summary>
public enum Activity
{
    /// <summary>Nothing yet.</summary>
    Waiting,

    /// <summary>On its way.</summary>
    Moving,

    /// <summary>Getting its strength back.</summary>
    Resting,

    /// <summary>Running from a foe.</summary>
    Fleeing,

    /// <summary>Chasing or hitting a foe.</summary>
    Fighting,

    /// <summary>Beaten, and soon back at home.</summary>
    Away,
}
