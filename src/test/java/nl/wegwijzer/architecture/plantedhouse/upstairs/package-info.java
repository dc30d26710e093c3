@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package nl.wegwijzer.architecture.plantedhouse.upstairs;
