namespace Coroutines.Generator.Lowering;

/// <summary>Where the machine can be left and entered again.</summary>
internal interface ISuspension
{
    /// <summary>The state in which the machine goes on here; given by the emitter.</summary>
    int State { get; set; }
}
